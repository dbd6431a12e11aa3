import {
  type Allowance,
  components,
  everyReadVerb,
  everyVerb,
  folders,
  libClient,
  libServer,
  libShared,
  locales,
  pureLib,
  serverCodeOf,
  theDatabase,
} from "@/launch/boundaries/allowance";
import { type Noun, nouns, upTo } from "@/launch/boundaries/nouns";

export interface Row {
  /** Who imports; the message begins with it. */
  name: string;
  /** Biome's globs. The rows are disjoint: each file is in exactly one. */
  files: string[];
  /** What of ours it may import, in words for the message. */
  may: string;
  allowance: Allowance;
  /** Where `./` would lead into another row. */
  bannedBelow?: string[];
  /** No React and no HTTP. */
  isCore?: boolean;
}

const tests = "!**/*.test.{ts,tsx}";
const stores = ["lib/server/db.ts", "lib/server/prisma.ts"];
const everythingBelow = ["./**"];

/** "Who may import whom" of ARCHITECTURE.md. biome.json is written from it: write-overrides.ts. */
export const table: Row[] = [
  {
    name: "A page",
    files: ["app/**", "!app/api/**", "instrumentation*.ts", "proxy.ts", tests],
    may: "components, pure lib, lib/client, lib/server and verbs that read (get-, find-, list-)",
    allowance: [
      ...folders("app", "components"),
      "@/app/api/**",
      ...pureLib,
      ...libClient,
      ...libServer,
      ...everyReadVerb,
      ...locales,
    ],
    bannedBelow: ["./api/**", "./lib/**", "./components/**"],
  },
  {
    name: "A route of the API",
    files: ["app/api/**", tests],
    may: "pure lib, lib/server, verbs and mappers; never components or stores",
    allowance: [...folders("app/api"), ...pureLib, ...libServer, ...everyVerb],
  },
  {
    name: "components/ui",
    files: ["components/ui/**", tests],
    may: "lib/shared and its own folder",
    allowance: [...libShared, ...components("ui")],
  },
  {
    name: "components/errors",
    files: ["components/errors/**", tests],
    may: "components/ui, pure lib, lib/client and its own folder",
    allowance: [...pureLib, ...libClient, ...components("ui", "errors")],
  },
  {
    name: "components/layout",
    files: ["components/layout/**", tests],
    may: "components/ui, components/errors, pure lib, lib/client and its own folder",
    allowance: [...pureLib, ...libClient, ...components("ui", "errors", "layout")],
  },
  ...nouns.map(componentsOf),
  {
    name: "lib/shared",
    files: ["lib/shared/**", tests],
    may: "nothing of ours but its own folder",
    allowance: libShared,
    isCore: true,
  },
  {
    name: "lib/client",
    files: ["lib/client/**", tests],
    may: "pure lib and its own folder",
    allowance: [...pureLib, ...libClient],
  },
  {
    name: "Pure lib",
    files: [...nouns.map((noun) => `lib/${noun}/**`), "!lib/*/server/**", tests],
    may: "pure lib only",
    allowance: pureLib,
    bannedBelow: ["./server/**"],
    isCore: true,
  },
  {
    name: "lib/server",
    files: ["lib/server/**", ...stores.map((file) => `!${file}`), "!**/*-store.ts", tests],
    may: "lib/shared and its own folder; it knows no noun, and Prisma's client only through stores",
    allowance: [...libShared, ...libServer, "!@/lib/server/prisma"],
  },
  {
    name: "A store of lib/server",
    files: [...stores, "lib/server/**/*-store.ts"],
    may: "lib/shared, its own folder and Prisma's client",
    allowance: [...libShared, ...libServer, ...theDatabase],
  },
  ...nouns.flatMap(serverOf),
  {
    name: "lib/testing",
    files: ["lib/testing/**", tests],
    may: "lib, the API's routes, prisma and the embedded database",
    allowance: folders("lib", "app/api", "prisma", "launch/embedded-database"),
  },
  {
    name: "A test",
    files: ["**/*.test.{ts,tsx}", "!simulator/**"],
    may: "all of ours except the simulator and the browser tests",
    allowance: ["!@/**", "@/simulator/**", "@/e2e/**"],
  },
  {
    name: "locales",
    files: ["locales/**", tests],
    may: "pure lib, lib/server, verbs that read and its own folder",
    allowance: [...pureLib, ...libServer, ...everyReadVerb, ...locales],
  },
  {
    name: "worker",
    files: ["worker/**", tests],
    may: "lib and its own folder",
    allowance: [...folders("worker", "lib"), "@/lib/testing/**", "@/lib/client/**", "@/lib/server/prisma"],
  },
  {
    name: "prisma",
    files: ["prisma/**", tests],
    may: "lib, the embedded database and its own folder",
    allowance: [...folders("prisma", "lib", "launch/embedded-database"), "@/lib/testing/**"],
  },
  {
    name: "bench",
    files: ["bench/**", tests],
    may: "lib, prisma, launch and its own folder",
    allowance: folders("bench", "lib", "prisma", "launch"),
  },
  {
    name: "e2e",
    files: ["e2e/**", "playwright.config.ts"],
    may: "pure lib, launch and its own folder",
    allowance: [...folders("e2e", "launch"), ...pureLib],
  },
  {
    name: "launch",
    files: ["launch/**", tests],
    may: "prisma's migrations and its own folder; it runs before lib can",
    allowance: folders("launch", "prisma"),
  },
  {
    name: "simulator",
    files: ["simulator/**"],
    may: "nothing of ours: both sides must not share one misunderstanding",
    allowance: folders("simulator"),
  },
];

function componentsOf(noun: Noun): Row {
  return {
    name: `components/${noun}`,
    files: [`components/${noun}/**`, tests],
    may: "components/ui, layout and errors, components of nouns to its left, pure lib and lib/client",
    allowance: [...pureLib, ...libClient, ...components("ui", "layout", "errors", ...upTo(noun))],
  };
}

function serverOf(noun: Noun): Row[] {
  const folder = `lib/${noun}/server/**`;
  const may = "pure lib, lib/server and server code of nouns to its left";
  const allowance = [...pureLib, ...libServer, ...serverCodeOf(upTo(noun))];
  return [
    {
      name: `lib/${noun}/server`,
      files: [folder, "!**/*-store.ts", tests],
      may: `${may}; Prisma's client only in *-store.ts`,
      allowance,
      isCore: true,
    },
    {
      name: `A store of lib/${noun}`,
      files: [`${folder}/*-store.ts`],
      may: `${may}, and Prisma's client`,
      allowance: [...allowance, ...theDatabase],
      isCore: true,
    },
  ];
}

/** A folder which nobody has put into the table may import nothing of ours. */
export const elsewhere: Row = {
  name: "What is in no row of launch/boundaries/table.ts",
  files: [
    "**/*.{ts,tsx,js,mjs}",
    ...table
      .flatMap(({ files }) => files)
      .filter((glob) => !glob.startsWith("!"))
      .map((glob) => `!${glob}`),
  ],
  may: "nothing of ours",
  allowance: [],
  bannedBelow: everythingBelow,
};
