import { expect, test } from "vitest";
import { readSettings } from "@/launch/settings";

test("an empty environment is enough", () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    simulatorPort: 3600,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    databaseUrl: undefined,
  });
});

test("an empty value is no value", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test.each([
  ["PORT", "http"],
  ["PORT", "0"],
  ["PORT", "65536"],
  ["SIMULATOR_PORT", "-1"],
  ["DATABASE_URL", "mysql://localhost/shop"],
  ["PUBLIC_URL", "shop.example"],
])("a wrong %s is named: %s", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`Wrong setting: ${name} `));
});
