import { expect, type Page, test } from "@playwright/test";
import { listenForComplaints } from "@/e2e/browser-complaints";
import { credentialsOf } from "@/e2e/demo-people";
import { everyScreen } from "@/e2e/every-screen";
import { type FurnishedShop, furnishShop } from "@/e2e/furnished-shop";
import { ordersPage } from "@/e2e/orders-page";
import { narrowScreen, wideScreen } from "@/e2e/screen-sizes";
import { signInPage } from "@/e2e/sign-in-page";
import { type StaffApi, staffApi } from "@/e2e/staff-api";

test.describe.configure({ timeout: 180_000 });

let shop: FurnishedShop;
let api: StaffApi;

test.beforeAll(async () => {
  shop = await furnishShop();
  api = await staffApi("owner");
});

for (const viewport of [wideScreen, narrowScreen]) {
  test(`no screen breaks the policy or writes an error to the console, ${viewport.width} pixels wide`, async ({
    browser,
  }) => {
    const found: Record<string, string[]> = {};
    const signedOut = { name: "sign-in", open: signInPageOpens };
    for (const screen of [...everyScreen(shop), signedOut]) {
      await test.step(screen.name, async () => {
        const context = await browser.newContext({ viewport });
        const complaints = await listenForComplaints(context);
        if (screen !== signedOut) await api.lendSession(context);
        const page = await context.newPage();
        await screen.open(page);
        await page.waitForLoadState("load");
        if (complaints().length > 0) found[screen.name] = complaints();
        await context.close();
      });
    }
    expect(found).toEqual({});
  });
}

const signInPageOpens = (page: Page) => signInPage(page).open();

test("every page carries a policy with a nonce of its own and the other protecting headers", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/orders", "/no-such-page"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'(;|$)/.exec(policy)?.[1];
    expect(nonce, path).toBeTruthy();
    nonces.add(nonce ?? "");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/(script-src|style-src) [^;]*'unsafe-/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
  }
  expect(nonces.size).toBe(4);
});

test("scripts and other sites cannot reach the session's cookie", async ({ page, context }) => {
  const signIn = signInPage(page);
  await signIn.open();
  await signIn.signIn(credentialsOf("agent"));
  await expect(ordersPage(page).title).toBeVisible();
  const session = (await context.cookies()).find(({ name }) => name.includes("session_token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
