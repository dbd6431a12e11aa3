import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const notOurs = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}lib/testing/server-only-outside-next.ts` },
    ],
  },
  test: {
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...notOurs, "**/*.db.test.ts"],
          setupFiles: ["lib/testing/test-environment.ts"],
          testTimeout: 20_000,
          // Pure code keeps nothing between files, and a process of its own for each took twice the time.
          pool: "threads",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: notOurs,
          globalSetup: ["lib/testing/template-database.ts"],
          setupFiles: ["lib/testing/test-environment.ts", "lib/testing/own-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
});
