// Runs before anything is installed: nothing but Node's own modules may be imported at the top.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const [command = "", ...options] = process.argv.slice(2);

requireNode(20, 19);
if (!isInstalled()) install();
if (!isGenerated()) generate();
await launch();

function requireNode(major, minor) {
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(`Cartdesk needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}.`);
}

// npm writes its own copy of the lockfile last, so an interrupted installation is seen as missing.
function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, devOptional }]) =>
      path === "" || optional || peer || devOptional || installed[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, "utf8")).packages : {};
}

function install() {
  console.log("Installing packages (first start only) …");
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, ...flags], "Installing packages failed.");
  else run("npm", flags, "Installing packages failed.");
}

function schemaFingerprint() {
  const prisma = readFileSync("node_modules/prisma/package.json", "utf8");
  return createHash("sha256").update(readFileSync("prisma/schema.prisma")).update(prisma).digest("hex");
}

function isGenerated() {
  const stamp = "prisma/generated/.fingerprint";
  return existsSync(stamp) && readFileSync(stamp, "utf8") === schemaFingerprint();
}

function generate() {
  console.log("Generating the database client …");
  // Prisma looks for an engine it does not use here; any executable will do.
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const prisma = ["node_modules/prisma/build/index.js", "generate", "--no-hints"];
  run(process.execPath, prisma, "Generating the database client failed.", environment);
  writeFileSync("prisma/generated/.fingerprint", schemaFingerprint());
}

function run(program, args, problem, environment = {}) {
  const env = { ...process.env, ...environment };
  const { status, error, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  if (status !== 0) fail([problem, error?.message, stdout, stderr].filter(Boolean).join("\n"));
}

async function launch() {
  if (!["bench", "build", "demo", "dev", "soak", "start", "test", "verify"].includes(command))
    fail(`Unknown command "${command}".`);
  const { register } = await import("tsx/esm/api");
  register();
  try {
    const module = await import(`./${command}.ts`);
    process.exitCode = await module[command](options);
  } catch (problem) {
    fail(problem?.name === "LaunchProblem" ? problem.message : problem);
  }
}

function fail(problem) {
  console.error(problem);
  process.exit(1);
}
