import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import type { SetupInput } from "@/lib/staff/contract";
import { createOwner } from "@/lib/staff/server/create-owner";
import { resetDatabase } from "@/lib/testing/test-database";

const code = "ABCD-1234";
const input: SetupInput = {
  setupCode: code,
  shopName: "Casa Verde",
  timeZone: "America/Sao_Paulo",
  currency: "BRL",
  language: "pt-BR",
  name: "Rosa Lima",
  email: "rosa@example.com",
  password: "correct horse battery",
};

beforeEach(resetDatabase);

async function codeOf(outcome: Promise<unknown>): Promise<string> {
  const error: unknown = await outcome.catch((thrown: unknown) => thrown);
  return isAppError(error) ? error.code : "no problem";
}

test("makes the shop, its owner with a password, and two entries of the audit log", async () => {
  const owner = await createOwner(input, code);
  expect(owner).toMatchObject({
    name: "Rosa Lima",
    email: "rosa@example.com",
    role: "owner",
    language: "pt-BR",
  });
  expect(await prisma().shop.findMany()).toMatchObject([
    { id: 1, name: "Casa Verde", timeZone: "America/Sao_Paulo", currency: "BRL", customerLanguage: "pt-BR" },
  ]);
  const [credential] = await prisma().staffCredential.findMany();
  expect(credential).toMatchObject({ staffId: owner.id, accountId: owner.id, providerId: "credential" });
  expect(credential?.password).not.toContain(input.password);
  const audit = await prisma().auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual(["staff.created", "shop.created"]);
});

test("of ten people who set up at once with the right code one becomes owner, and nothing is left of the others", async () => {
  const attempts = Array.from({ length: 10 }, (_, n) =>
    codeOf(createOwner({ ...input, email: `owner-${n}@example.com` }, code)),
  );
  const outcomes = (await Promise.all(attempts)).sort();
  expect(outcomes).toEqual(["no problem", ...Array.from({ length: 9 }, () => "setup_done")]);
  expect(await prisma().shop.count()).toBe(1);
  expect(await prisma().staff.count()).toBe(1);
  expect(await prisma().staffCredential.count()).toBe(1);
});

test("a second set-up is refused, also with the right code", async () => {
  await createOwner(input, code);
  expect(await codeOf(createOwner({ ...input, email: "other@example.com" }, code))).toBe("setup_done");
  expect(await prisma().staff.count()).toBe(1);
});

test.each([
  ["a wrong code", "ABCD-1235", code, "setup_code_wrong"],
  ["a part of the code", "ABCD", code, "setup_code_wrong"],
])("%s makes nobody owner", async (_what, presented, actual, expected) => {
  expect(await codeOf(createOwner({ ...input, setupCode: presented }, actual))).toBe(expected);
  expect(await prisma().shop.count()).toBe(0);
  expect(await prisma().staff.count()).toBe(0);
});

test("without a code on the server nobody becomes owner", async () => {
  expect(await codeOf(createOwner(input, null))).toBe("setup_code_missing");
  expect(await prisma().shop.count()).toBe(0);
});

test("after ten wrong codes even the right one has to wait", async () => {
  for (let n = 0; n < 10; n += 1) await codeOf(createOwner({ ...input, setupCode: `wrong-${n}` }, code));
  expect(await codeOf(createOwner(input, code))).toBe("too_many_requests");
  expect(await prisma().staff.count()).toBe(0);
});
