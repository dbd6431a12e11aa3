import type { Noun } from "@/launch/boundaries/nouns";

/** What a row of the table may import, as gitignore-style patterns of module names. They come after a
 * ban on all that is ours: `!` allows, a later pattern without it bans a part again. */
export type Allowance = string[];

const readVerbs = ["get", "find", "list"];

export const libShared: Allowance = ["!@/lib/shared/**"];

/** What a browser may see of any noun. */
export const pureLib: Allowance = [
  "!@/lib/**",
  "@/lib/client/**",
  "@/lib/testing/**",
  "@/lib/server/**",
  "@/lib/*/server/**",
];

export const libClient: Allowance = ["!@/lib/client/**"];
export const libServer: Allowance = ["!@/lib/server/**", "@/lib/server/prisma"];
export const locales: Allowance = ["!@/locales/**"];

/** Verbs and mappers of every noun; what a store offers is for the verbs beside it. */
export const everyVerb: Allowance = ["!@/lib/*/server/**", "@/lib/*/server/**/*-store"];

export const everyReadVerb: Allowance = readVerbs.map((verb) => `!@/lib/*/server/**/${verb}-*`);

export const theDatabase: Allowance = ["!@/lib/server/prisma", "!@/prisma/generated/**"];

export function serverCodeOf(nouns: Noun[]): Allowance {
  return nouns.map((noun) => `!@/lib/${noun}/server/**`);
}

export function folders(...paths: string[]): Allowance {
  return paths.map((path) => `!@/${path}/**`);
}

export function components(...names: string[]): Allowance {
  return names.map((name) => `!@/components/${name}/**`);
}
