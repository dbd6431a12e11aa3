import { beforeEach, describe, expect, test } from "vitest";
import { GET as getSession } from "@/app/api/auth/get-session/route";
import { POST as signOut } from "@/app/api/auth/sign-out/route";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { createStaff } from "@/lib/staff/server/create-staff";
import { findSignedInStaff } from "@/lib/staff/server/find-signed-in-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { POST as signIn } from "./email/route";

const context = { params: Promise.resolve({}) };
const password = "correct horse battery";
const address = "http://localhost:3000/api/auth";

beforeEach(async () => {
  await resetDatabase();
  await inTransaction((tx) =>
    createStaff(tx, { name: "Ana", email: "Ana@Example.com", password, role: "agent", language: "es" }),
  );
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${address}/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      host: "localhost:3000",
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

function trySignIn(body: unknown, headers?: Record<string, string>): Promise<Response> {
  return signIn(post("sign-in/email", body, headers), context);
}

async function cookieOfAna(): Promise<string> {
  const answer = await trySignIn({ email: "ana@example.com", password });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

function codeOf(answer: Response): Promise<{ code: string }> {
  return answer.json();
}

test("signs in with a cookie that scripts cannot read, and shows the page no token", async () => {
  const answer = await trySignIn({ email: "ANA@example.com", password });
  expect(await answer.json()).toEqual({ isSignedIn: true });
  const cookie = answer.headers.getSetCookie()[0] ?? "";
  expect(cookie).toMatch(/^cartdesk\.session_token=.+; HttpOnly; SameSite=Lax$/i);
  const staff = await findSignedInStaff(new Headers({ cookie: cookie.split(";")[0] ?? "" }));
  expect(staff).toMatchObject({ name: "Ana", email: "ana@example.com", role: "agent", language: "es" });
});

test.each([
  ["a wrong password", { email: "ana@example.com", password: "wrong horse battery" }, 401, "sign_in_refused"],
  ["an unknown address", { email: "eva@example.com", password }, 401, "sign_in_refused"],
  ["no address", { email: "ana", password }, 400, "invalid_input"],
  ["no password", { email: "ana@example.com", password: "" }, 400, "invalid_input"],
])("%s makes no session", async (_what, body, status, code) => {
  const answer = await trySignIn(body);
  expect(answer.status).toBe(status);
  expect(await codeOf(answer)).toMatchObject({ code });
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await prisma().staffSession.count()).toBe(0);
});

describe("staff who have been switched off", () => {
  const disable = () => prisma().staff.updateMany({ data: { disabledAt: new Date() } });

  test("cannot sign in", async () => {
    await disable();
    const answer = await trySignIn({ email: "ana@example.com", password });
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toMatchObject({ code: "staff_disabled" });
    expect(await prisma().staffSession.count()).toBe(0);
  });

  test("are told so only with the right password", async () => {
    await disable();
    const answer = await trySignIn({ email: "ana@example.com", password: "wrong horse battery" });
    expect(await codeOf(answer)).toMatchObject({ code: "sign_in_refused" });
  });

  test("lose the session they have", async () => {
    const headers = new Headers({ cookie: await cookieOfAna() });
    await disable();
    expect(await findSignedInStaff(headers)).toBeNull();
    const answer = await getSession(new Request(`${address}/get-session`, { headers }), context);
    expect(await answer.json()).toEqual({ isSignedIn: false });
  });
});

test("signing out ends the session itself, not only the cookie", async () => {
  const cookie = await cookieOfAna();
  const answer = await signOut(post("sign-out", {}, { cookie, origin: "http://localhost:3000" }), context);
  expect(await answer.json()).toEqual({ isSignedIn: false });
  expect(await prisma().staffSession.count()).toBe(0);
  expect(await findSignedInStaff(new Headers({ cookie }))).toBeNull();
});

test.each([
  ["of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["of another port", { "sec-fetch-site": "same-site", origin: "http://localhost:4000" }],
])("a page %s cannot sign anybody in or out", async (_which, headers) => {
  expect((await trySignIn({ email: "ana@example.com", password }, headers)).status).toBe(403);
  const cookie = await cookieOfAna();
  expect((await signOut(post("sign-out", {}, { cookie, ...headers }), context)).status).toBe(403);
  expect(await prisma().staffSession.count()).toBe(1);
});

test.each(["localhost:3000", "127.0.0.1:3000", "192.168.1.20:3000", "counter-pc:3000", "counter.local"])(
  "works when the dashboard is opened as %s",
  async (host) => {
    const origin = `http://${host}`;
    const answer = await trySignIn({ email: "ana@example.com", password }, { host, origin });
    expect(answer.status).toBe(200);
  },
);

test("after ten wrong passwords for one address the right one has to wait, wherever it comes from", async () => {
  for (let n = 0; n < 10; n += 1) {
    const from = { "x-forwarded-for": `10.0.0.${n}` };
    expect((await trySignIn({ email: "ana@example.com", password: `wrong ${n}` }, from)).status).toBe(401);
  }
  const answer = await trySignIn({ email: "ana@example.com", password }, { "x-forwarded-for": "10.0.1.1" });
  expect(answer.status).toBe(429);
  expect(await codeOf(answer)).toMatchObject({ code: "too_many_requests" });
});
