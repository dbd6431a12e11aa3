import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/launch/find-browser";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  // One shop and one phone serve all specs, and some of them stop the worker.
  workers: 1,
  timeout: 60_000,
  // What is sent from the composer waits five seconds.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    // Set by the global setup, before the workers read this file.
    baseURL: process.env.E2E_DASHBOARD_URL,
    locale: "en-US",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.BROWSER_PATH ?? findBrowser(),
      args: [...quiet, ...asRoot],
    },
  },
});
