import type { TestProject } from "vitest/node";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import { startThrowawayDatabase } from "@/launch/embedded-database/start-throwaway-database";
import { migrate } from "@/prisma/migrate";

export const templateName = "template_of_tests";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server's URL, with the template as its database. */
    templateUrl: string;
  }
}

/** One server for a whole run of the database tests, with one migrated database that each worker clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayDatabase();
  const templateUrl = server.urlOf(templateName);
  await ensureDatabase(templateUrl);
  await migrate(templateUrl);
  project.provide("templateUrl", templateUrl);
  return server.stop;
}
