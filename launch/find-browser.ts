import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchProblem } from "@/launch/launch-problem";
import { printProgress } from "@/launch/print";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium, installed if need be. Throws a launch problem that says what to install. */
export function findBrowser(): string {
  const found = playwrightBrowser() ?? browserOnPath() ?? installFromDebian() ?? installFromPlaywright();
  if (found) return found;
  throw launchProblem(
    "The browser tests need Chromium. Install the package chromium, or run: npx playwright install chromium",
  );
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function browserOnPath(): string | undefined {
  for (const name of names) {
    const { status, stdout } = spawnSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], {
      encoding: "utf8",
    });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  printProgress("Installing Chromium for the browser tests …");
  const quietly = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
  spawnSync("env", [...quietly, "update"], { stdio: "ignore" });
  spawnSync("env", [...quietly, "install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  return browserOnPath();
}

function installFromPlaywright(): string | undefined {
  printProgress("Fetching Chromium for the browser tests …");
  const cli = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  spawnSync(process.execPath, cli, { stdio: "ignore", timeout: 60_000 });
  return playwrightBrowser();
}
