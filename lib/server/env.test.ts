import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env";

const key = Buffer.alloc(32, 7).toString("base64");
const good = {
  DATABASE_URL: "postgresql://cartdesk:secret-password@localhost:5432/cartdesk",
  AUTH_SECRET: "a".repeat(32),
  SECRETS_KEYS: `1:${key}`,
};

test("the least that is needed is enough, and an empty value counts as none", () => {
  const environment = parseEnvironment({ ...good, CRON_SECRET: "", PUBLIC_URL: "" });
  expect(environment.PUBLIC_URL).toBe("http://localhost:3000");
  expect(environment.CRON_SECRET).toBeUndefined();
  expect(environment.FETCH_LOOPBACK).toBe("refuse");
});

test("keys are read with their versions, the newest last", () => {
  const { SECRETS_KEYS } = parseEnvironment({ ...good, SECRETS_KEYS: `1:${key},2:${key}` });
  expect(SECRETS_KEYS.map(({ version }) => version)).toEqual([1, 2]);
  expect(SECRETS_KEYS.every((one) => one.key.length === 32)).toBe(true);
});

describe("a value that cannot be used is named, and not shown", () => {
  test.each([
    ["DATABASE_URL", "mysql://root:secret-password@localhost/shop"],
    ["DATABASE_URL", undefined],
    ["AUTH_SECRET", "secret-password"],
    ["SECRETS_KEYS", "secret-password"],
    ["SECRETS_KEYS", `1:${Buffer.from("secret-password").toString("base64")}`],
    ["SETUP_CODE", "12345"],
    ["CRON_SECRET", "secret-password"],
    ["PUBLIC_URL", "secret-password"],
    ["LIVE_EVENTS", "secret-password"],
    ["FETCH_LOOPBACK", "secret-password"],
    ["LOG_LEVEL", "secret-password"],
    ["BLOB_READ_WRITE_TOKEN", "secret-password"],
    ["VERCEL_BLOB_API_URL", "secret-password"],
  ])("%s: %s", (name, value) => {
    const wrong = () => parseEnvironment({ ...good, [name]: value });
    expect(wrong).toThrow(`  ${name}: `);
    expect(wrong).not.toThrow("secret-password");
  });
});
