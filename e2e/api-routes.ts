import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@/launch/project-root";

export interface ApiRoute {
  method: string;
  /** As in the tree: `/api/orders/[orderId]`. */
  path: string;
  /** With ids that belong to nothing. */
  url: string;
}

/** Every route that stands in `app/api`, by method. */
export function apiRoutes(): ApiRoute[] {
  const root = join(projectRoot, "app");
  return readdirSync(join(root, "api"), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "route.ts")
    .map(({ parentPath }) => parentPath)
    .sort()
    .flatMap((folder) => {
      const path = folder.slice(root.length);
      const url = path.replace(/\[[^\]]+\]/g, "01890000-0000-7000-8000-000000000000");
      return methodsOf(readFileSync(join(folder, "route.ts"), "utf8")).map((method) => ({
        method,
        path,
        url,
      }));
    });
}

function methodsOf(source: string): string[] {
  return [...source.matchAll(/(?:export const |as )(GET|POST|PUT|PATCH|DELETE)\b/g)].flatMap(
    ([, method]) => method ?? [],
  );
}
