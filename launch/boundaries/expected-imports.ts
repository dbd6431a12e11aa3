// Written from ARCHITECTURE.md and not from the table: what the table says is what is tested here.
export const order =
  "dialog360 staff channels customers catalog conversations templates product-messages orders campaigns insights inbound".split(
    " ",
  );

/** One file of each area, as it is imported. */
export const areas: Record<string, string> = {
  page: "app/(dashboard)/orders/page",
  route: "app/api/orders/route",
  ui: "components/ui/button",
  layout: "components/layout/frame",
  errors: "components/errors/error-text",
  shared: "lib/shared/money",
  client: "lib/client/query-keys",
  libServer: "lib/server/log",
  libServerStore: "lib/server/session-store",
  prismaClient: "lib/server/prisma",
  generated: "prisma/generated/client",
  testing: "lib/testing/test-database",
  locales: "locales/messages",
  worker: "worker/main",
  prisma: "prisma/seed",
  bench: "bench/measure",
  e2e: "e2e/first-order.spec",
  launch: "launch/stack",
  simulator: "simulator/main",
  ...Object.fromEntries(
    order.flatMap((noun) => [
      [`components/${noun}`, `components/${noun}/screen`],
      [`pure/${noun}`, `lib/${noun}/contract`],
      [`verb/${noun}`, `lib/${noun}/server/change-thing`],
      [`read/${noun}`, `lib/${noun}/server/list-things`],
      [`store/${noun}`, `lib/${noun}/server/thing-store`],
    ]),
  ),
};

const pure = ["shared", ...order.map((noun) => `pure/${noun}`)];
const lib = ["libServer", "libServerStore"];
const reads = order.map((noun) => `read/${noun}`);
const allOf = (noun: string) => [`verb/${noun}`, `read/${noun}`, `store/${noun}`];
const servers = order.flatMap(allOf);
const database = ["prismaClient", "generated"];
const leftOf = (noun: string) => order.slice(0, order.indexOf(noun) + 1);
const serverOf = (noun: string) => [...pure, ...lib, "prismaClient", ...leftOf(noun).flatMap(allOf)];
const withoutClient = (names: string[]) => names.filter((name) => name !== "prismaClient");

export const mayImport: Record<string, string[]> = {
  page: [
    "page",
    "ui",
    "layout",
    "errors",
    ...order.map((noun) => `components/${noun}`),
    ...pure,
    "client",
    ...lib,
    ...reads,
    "locales",
  ],
  route: ["route", ...pure, ...lib, ...order.flatMap((noun) => [`verb/${noun}`, `read/${noun}`])],
  ui: ["ui", "shared"],
  errors: ["ui", "errors", ...pure, "client"],
  layout: ["ui", "errors", "layout", ...pure, "client"],
  shared: ["shared"],
  client: [...pure, "client"],
  libServer: ["shared", ...lib, "prismaClient"],
  libServerStore: ["shared", ...lib, ...database],
  prismaClient: ["shared", ...lib, ...database],
  testing: ["route", ...pure, "client", ...lib, ...servers, ...database, "testing", "prisma"],
  locales: ["locales", ...pure, ...lib, ...reads],
  worker: ["worker", ...pure, ...lib, ...servers],
  prisma: ["prisma", "client", ...database, ...pure, ...lib, ...servers],
  bench: ["bench", "launch", "prisma", ...database, "testing", "client", ...pure, ...lib, ...servers],
  e2e: ["e2e", "launch", ...pure],
  launch: ["launch", "prisma", "generated"],
  simulator: ["simulator"],
  ...Object.fromEntries(
    order.flatMap((noun) => [
      [
        `components/${noun}`,
        ["ui", "layout", "errors", ...pure, "client", ...leftOf(noun).map((left) => `components/${left}`)],
      ],
      [`pure/${noun}`, pure],
      [`verb/${noun}`, withoutClient(serverOf(noun))],
      [`read/${noun}`, withoutClient(serverOf(noun))],
      [`store/${noun}`, [...serverOf(noun), "generated"]],
    ]),
  ),
};
