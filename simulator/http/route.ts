import type { Answer } from "./answer";

export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  header: (name: string) => string | undefined;
  body: Buffer;
};

export type Route = {
  method: string;
  /** `:name` stands for one segment; a suffix such as `:sku.jpg` is allowed. */
  path: string;
  respond: (call: Call) => Answer | Promise<Answer>;
};

export type RouteMatch = { route: Route; params: Record<string, string> };

export function findRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const groups = patternOf(route.path).exec(path)?.groups;
    if (groups || route.path === path) return { route, params: decoded(groups ?? {}) };
  }
  return undefined;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}
