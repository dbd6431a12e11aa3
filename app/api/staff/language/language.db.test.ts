import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { POST } from "./route";

beforeEach(resetDatabase);

function change(headers: Headers, language: string): Promise<Response> {
  const request = new Request("http://localhost:3000/api/staff/language", {
    method: "POST",
    headers,
    body: JSON.stringify({ language }),
  });
  return POST(request, { params: Promise.resolve({}) });
}

async function languages(): Promise<Record<string, string | null>> {
  const rows = await prisma().staff.findMany();
  return Object.fromEntries(rows.map(({ id, language }) => [id, language]));
}

test("changes one's own language and nobody else's", async () => {
  const ana = await signInTestStaff();
  const eva = await signInTestStaff("owner");
  const answer = await change(ana.headers, "pt-BR");
  expect(await answer.json()).toEqual({ language: "pt-BR" });
  expect(await languages()).toEqual({ [ana.staff.id]: "pt-BR", [eva.staff.id]: null });
});

test.each(["de", "EN", ""])("refuses %j", async (language) => {
  const ana = await signInTestStaff();
  expect((await change(ana.headers, language)).status).toBe(400);
  expect(await languages()).toEqual({ [ana.staff.id]: null });
});

test("is not for whoever is not signed in, nor for another site's page", async () => {
  const ana = await signInTestStaff();
  const strangers = new Headers({ "sec-fetch-site": "same-origin" });
  expect((await change(strangers, "es")).status).toBe(401);
  const forged = new Headers(ana.headers);
  forged.set("sec-fetch-site", "cross-site");
  expect((await change(forged, "es")).status).toBe(403);
  expect(await languages()).toEqual({ [ana.staff.id]: null });
});
