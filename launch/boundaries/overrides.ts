import { elsewhere, type Row, table } from "@/launch/boundaries/table";

interface Pattern {
  group: string[];
  message: string;
}

export const upwards = "Write @/… to reach another folder: the path shows where a thing lives.";
export const coreOnly = "lib is the domain core: no React and no HTTP in it.";
export const noPrisma = "Prisma's client belongs into a *-store.ts.";

const seeTable = "(ARCHITECTURE.md, who may import whom)";
const packagesOfPrisma = ["@prisma/client", "@prisma/client/**", "@prisma/adapter-pg"];
const packagesOfTheWeb = ["react", "react/**", "react-dom", "react-dom/**", "next", "next/**"];

/** Where the environment is read; all others get what they need of it as values. */
const environmentReaders = [
  "lib/server/env.ts",
  "lib/testing/**",
  "launch/settings.ts",
  "launch/**/*.mjs",
  "simulator/main.ts",
  "prisma/migrate.ts",
  "prisma/seed.ts",
  "e2e/**",
  "*.ts",
];

/** The overrides of biome.json. A later one replaces an earlier one whole, so no two of them that ban
 * imports match the same file. */
export function overrides() {
  return [
    { includes: environmentReaders, linter: { rules: { style: { noProcessEnv: "off" } } } },
    ...[...table, elsewhere].map((row) => ({
      includes: row.files,
      linter: {
        rules: {
          style: { noRestrictedImports: { level: "error", options: { patterns: patternsOf(row) } } },
        },
      },
    })),
  ];
}

export function boundaryMessage(row: Row): string {
  return `${row.name} may import ${row.may} ${seeTable}.`;
}

function patternsOf(row: Row): Pattern[] {
  const patterns = [
    { group: ["@/**", ...row.allowance, ...(row.bannedBelow ?? [])], message: boundaryMessage(row) },
    { group: ["..", "../**", "**/../**"], message: upwards },
  ];
  if (row.isCore) patterns.push({ group: packagesOfTheWeb, message: coreOnly });
  if (!mayUsePrisma(row)) patterns.push({ group: packagesOfPrisma, message: noPrisma });
  return patterns;
}

function mayUsePrisma({ allowance }: Row): boolean {
  return allowance.some((pattern) => ["!@/prisma/generated/**", "!@/prisma/**", "!@/**"].includes(pattern));
}
