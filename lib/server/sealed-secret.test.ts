import { expect, test } from "vitest";
import { hashSecret, matchesHash, newSecret, openSecret, sealSecret } from "./sealed-secret";

test("a sealed secret opens for its own purpose only", () => {
  const sealed = sealSecret("the key", "channel.apiKey");
  expect(openSecret(sealed, "channel.apiKey")).toBe("the key");
  expect(() => openSecret(sealed, "channel.webhookSecret")).toThrow();
});

test("the same secret is never sealed to the same value", () => {
  expect(sealSecret("the key", "purpose")).not.toBe(sealSecret("the key", "purpose"));
});

test("whatever is changed in a sealed secret keeps it shut", () => {
  const parts = sealSecret("the key", "purpose").split(".");
  for (const [index, part] of parts.entries()) {
    const first = part.startsWith("A") ? "B" : "A";
    const changed = parts.with(index, `${first}${part.slice(1)}`).join(".");
    expect(() => openSecret(changed, "purpose"), `part ${index}`).toThrow();
  }
  expect(() => openSecret("", "purpose")).toThrow();
});

test("a presented secret matches the hash of its own only", () => {
  const secret = newSecret();
  expect(matchesHash(secret, hashSecret(secret))).toBe(true);
  for (const other of ["", newSecret(), `${secret} `, secret.slice(1)])
    expect(matchesHash(other, hashSecret(secret))).toBe(false);
});
