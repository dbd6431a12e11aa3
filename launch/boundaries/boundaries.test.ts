import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { areas, mayImport, order } from "@/launch/boundaries/expected-imports";
import { lintProbes, type Probe } from "@/launch/boundaries/lint-probes";
import { nouns } from "@/launch/boundaries/nouns";
import { overrides, upwards } from "@/launch/boundaries/overrides";
import { projectRoot } from "@/launch/project-root";

const pairs: Probe[] = Object.keys(mayImport).flatMap((from) =>
  Object.values(areas).map((module) => ({ file: `${areas[from]}.ts`, module: `@/${module}` })),
);
const allowed = new Set(
  Object.entries(mayImport).flatMap(([from, tos]) => tos.map((to) => `${areas[from]}.ts → @/${areas[to]}`)),
);
const byAlias = pairs.filter((probe) => !allowed.has(name(probe)));
const relatively = byAlias.map(({ file, module }) => ({ file, module: relativePath(file, module) }));
const good = pairs.filter((probe) => allowed.has(name(probe)));
const upAndDown = Object.values(areas).flatMap((path) =>
  ["..", "../x", "./x/../../y", "./../x"].map((module) => ({ file: `${path}.ts`, module })),
);
const ofTheWeb = [
  { file: "lib/orders/order-total.ts", module: "react" },
  { file: "lib/orders/server/accept-order.ts", module: "next/headers" },
  { file: "lib/shared/money.ts", module: "next" },
];
const ofPrisma = [
  { file: "lib/orders/server/accept-order.ts", module: "@prisma/client" },
  { file: "app/api/orders/route.ts", module: "@prisma/client" },
];
const inNoRow = [
  { file: "lib/novelty/thing.ts", module: "@/lib/shared/money" },
  { file: "components/novelty/thing.tsx", module: "@/components/ui/button" },
  { file: "novelty/thing.ts", module: "@/lib/shared/money" },
  { file: "components/thing.tsx", module: "./ui/button" },
];

// All at once: starting Biome takes longer than its work.
const all = [...pairs, ...relatively, ...upAndDown, ...ofTheWeb, ...ofPrisma, ...inNoRow];
let messages = new Map<string, string | undefined>();

beforeAll(() => {
  messages = lintProbes(all, overrides());
}, 60_000);

function accepted(probes: Probe[]): string[] {
  return probes.map(name).filter((probe) => messages.get(probe) === undefined);
}

test("every forbidden pair is refused by alias, with the reason", () => {
  expect(accepted(byAlias)).toEqual([]);
  const reasons = byAlias.map((probe) => messages.get(name(probe)));
  expect(reasons.filter((reason) => !reason?.includes(" may import "))).toEqual([]);
});

test("every forbidden pair is refused as a relative path", () => {
  expect(accepted(relatively)).toEqual([]);
});

test("every allowed pair is accepted", () => {
  expect(accepted(good)).toEqual(good.map(name));
});

test("a way up is refused wherever it begins, and however it winds", () => {
  expect(upAndDown.filter((probe) => messages.get(name(probe)) !== upwards)).toEqual([]);
});

test("the core knows neither React nor HTTP, and Prisma is for stores", () => {
  expect(accepted([...ofTheWeb, ...ofPrisma])).toEqual([]);
});

test("a folder that is in no row may import nothing of ours", () => {
  expect(accepted(inNoRow)).toEqual([]);
});

test("no file is in two rows: their order does not matter", () => {
  expect(lintProbes(all, overrides().reverse())).toEqual(messages);
}, 60_000);

test("biome.json is what the table generates", () => {
  const { overrides: written } = JSON.parse(readFileSync(join(projectRoot, "biome.json"), "utf8"));
  expect(written, "run node --import tsx launch/boundaries/write-overrides.ts").toEqual(overrides());
});

test("the nouns stand in the order of ARCHITECTURE.md", () => {
  expect(nouns).toEqual(order);
});

function name({ file, module }: Probe): string {
  return `${file} → ${module}`;
}

function relativePath(file: string, module: string): string {
  const path = relative(dirname(file), module.slice(2));
  return path.startsWith(".") ? path : `./${path}`;
}
