import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Migration } from "@/prisma/schema-engine";

const here = fileURLToPath(new URL(".", import.meta.url));

export const migrationsFolder = join(here, "migrations");
export const schemaPath = join(here, "schema.prisma");
/** The schema that the migrations amount to: what the next migration is compared with. */
export const migratedSchemaPath = join(migrationsFolder, "schema.prisma");
/** What Prisma cannot express: extensions, partial and GIN indexes, where order numbers begin. */
export const beyondSchemaPath = join(here, "beyond-schema.sql");

/** In the order in which they are applied. */
export function readMigrations(): Migration[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
