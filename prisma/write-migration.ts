import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startThrowawayDatabase } from "@/launch/embedded-database/start-throwaway-database";
import { beyondSchemaPath, migratedSchemaPath, migrationsFolder, schemaPath } from "@/prisma/migration-files";
import { schemaDifference } from "@/prisma/schema-engine";

const usage = `node --import tsx prisma/write-migration.ts <name>      what schema.prisma adds, as a migration
node --import tsx prisma/write-migration.ts --initial   all migrations anew as one; only before the first release`;

async function writeMigration(argument: string | undefined): Promise<void> {
  const isInitial = argument === "--initial";
  if (!isInitial && !/^[a-z][a-z0-9_]*$/.test(argument ?? ""))
    throw new Error(`A name in snake_case is missing.\n${usage}`);
  if (isInitial) rmSync(migrationsFolder, { recursive: true, force: true });
  const migrated = existsSync(migratedSchemaPath) ? readFileSync(migratedSchemaPath, "utf8") : undefined;
  const difference = await differenceFrom(migrated);
  if (difference.includes("This is an empty migration")) return console.log("The schema has not changed.");
  const additions = isInitial ? `\n${readFileSync(beyondSchemaPath, "utf8")}` : "";
  const folder = join(
    migrationsFolder,
    isInitial ? "20260101000000_init" : `${timestamp(new Date())}_${argument}`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${difference}${additions}`);
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  copyFileSync(schemaPath, migratedSchemaPath);
  console.log(`Wrote ${folder}. Read it, and add by hand what Prisma cannot express.`);
}

async function differenceFrom(migrated: string | undefined): Promise<string> {
  const database = await startThrowawayDatabase();
  try {
    return await schemaDifference(database.urlOf("postgres"), migrated, readFileSync(schemaPath, "utf8"));
  } finally {
    await database.stop();
  }
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

await writeMigration(process.argv[2]);
