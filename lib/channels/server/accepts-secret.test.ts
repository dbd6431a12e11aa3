import { expect, test } from "vitest";
import { hashSecret } from "@/lib/server/sealed-secret";
import { acceptsSecret } from "./accepts-secret";

const now = new Date("2026-11-25T12:00:00Z");
const later = new Date("2026-11-25T12:00:01Z");
const fresh = {
  webhookSecretHash: hashSecret("current"),
  formerSecretHash: null,
  formerSecretUntil: null,
  accountKeepsHeader: null,
};
const rotated = { ...fresh, formerSecretHash: hashSecret("former"), formerSecretUntil: later };
const over = { ...rotated, formerSecretUntil: now };
const keeps = { ...rotated, accountKeepsHeader: true };
const drops = { ...rotated, accountKeepsHeader: false };

test.each([
  ["number", fresh, ["current"]],
  ["number", rotated, ["current", "former"]],
  ["number", over, ["current"]],
  ["number", { ...rotated, formerSecretUntil: null }, ["current", "former"]],
  ["number", drops, ["current", "former"]],
  ["account", fresh, ["current", "former", "other", "", null]],
  ["account", drops, ["current", "former", "other", "", null]],
  ["account", keeps, ["current", "former"]],
  ["account", { ...keeps, formerSecretUntil: now }, ["current"]],
] as const)("the %s's door with %j takes %j", (door, proof, accepted) => {
  const presented = ["current", "former", "other", "", null];
  expect(presented.filter((secret) => acceptsSecret({ ...proof, door }, secret, now))).toEqual(accepted);
});
