import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

test("has defaults, and takes an empty value as none", () => {
  expect(readEnvironment({ SIMULATOR_PORT: "" })).toMatchObject({
    ok: true,
    environment: { port: 3600, statePath: undefined },
  });
});

test("names the variable that is wrong", () => {
  const reading = readEnvironment({ SIMULATOR_PORT: "many", SIMULATOR_API_KEY: "short" });
  expect(reading).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/SIMULATOR_PORT.*SIMULATOR_API_KEY/),
  });
});
