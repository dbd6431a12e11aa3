import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSecrets } from "@/launch/secrets";

let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "cartdesk-secrets-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test("secrets are made once, for their owner alone", () => {
  const made = keepSecrets(dataDir);
  expect(keepSecrets(dataDir)).toEqual(made);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(made.SECRETS_KEYS).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
});

test("a secret that is missing is added to those that are there", () => {
  writeFileSync(join(dataDir, "secrets.json"), JSON.stringify({ SETUP_CODE: "KEPT" }), { mode: 0o644 });
  const kept = keepSecrets(dataDir);
  expect(kept.SETUP_CODE).toBe("KEPT");
  expect(kept.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});
