import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import { testDatabaseUrl } from "@/lib/testing/test-database";
import { beyondSchemaPath, migratedSchemaPath, schemaPath } from "@/prisma/migration-files";
import { schemaDifference } from "@/prisma/schema-engine";

const remedy =
  "schema.prisma and prisma/migrations differ: run node --import tsx prisma/write-migration.ts <name>";

test("the migrations amount to schema.prisma and beyond-schema.sql", async () => {
  const fromMigrations = testDatabaseUrl();
  const fromSchema = `${fromMigrations}_schema`;
  await ensureDatabase(fromSchema);
  await run(fromSchema, await schemaDifference(fromMigrations, undefined, readFileSync(schemaPath, "utf8")));
  await run(fromSchema, readFileSync(beyondSchemaPath, "utf8"));
  expect(await readCatalogue(fromMigrations), remedy).toEqual(await readCatalogue(fromSchema));
});

test("the next migration starts from the schema as it is migrated", () => {
  expect(readFileSync(migratedSchemaPath, "utf8"), remedy).toBe(readFileSync(schemaPath, "utf8"));
});

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

// Everything in the schema `public`, one line each; the order of a table's columns may differ.
const catalogue = `
  SELECT format('column %s.%s %s%s default %s stored %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' END, pg_get_expr(d.adbin, d.adrelid),
                a.attstorage) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
     AND c.relname <> '_prisma_migrations'
  UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL SELECT format('enum %s %s %s', enumtypid::regtype, enumlabel,
                          row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder)) FROM pg_enum
    JOIN pg_type ON pg_type.oid = enumtypid AND typnamespace = 'public'::regnamespace
  UNION ALL SELECT format('sequence %s from %s by %s', seqrelid::regclass, seqstart, seqincrement)
    FROM pg_sequence JOIN pg_class ON pg_class.oid = seqrelid AND relnamespace = 'public'::regnamespace
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t
    JOIN pg_class c ON c.oid = tgrelid AND c.relnamespace = 'public'::regnamespace WHERE NOT tgisinternal
  ORDER BY 1`;

async function readCatalogue(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ line: string }>(catalogue).finally(() => client.end());
  return rows.map(({ line }) => line);
}
