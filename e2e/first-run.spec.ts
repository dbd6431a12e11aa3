import { expect, test } from "@playwright/test";
import { accessibilityProblems, sidewaysScroll } from "@/e2e/accessibility";
import { type LaunchedProgram, launchProgram } from "@/e2e/launched-program";
import { mainMenu } from "@/e2e/main-menu";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { narrowScreen, wideScreen } from "@/e2e/screen-sizes";
import { setupPage } from "@/e2e/setup-page";
import { signInPage } from "@/e2e/sign-in-page";
import { staffWords } from "@/e2e/staff-words";
import { problemSchema } from "@/lib/shared/problem";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const words = staffWords();
const owner = {
  shopName: "Kiosk",
  name: "Ines Prado",
  email: "ines@kiosk.test",
  password: "three words will do",
};
let shop: LaunchedProgram;
let url: string;
let setupCode: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  shop = await launchProgram("start");
  const printed = await shop.fact("Setup code");
  setupCode = printed.split(/\s/)[0] ?? "";
  url = await shop.fact("Dashboard");
});

test.afterAll(() => shop.clearAway());

test("the form of the first run can be used by everybody", async ({ browser }) => {
  const found: Record<string, string[]> = {};
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [wideScreen, narrowScreen]) {
      const page = await (await browser.newContext({ colorScheme, viewport })).newPage();
      await openPage(page, url);
      await expect(setupPage(page).title).toBeVisible();
      const problems = await accessibilityProblems(page);
      if (problems.length > 0) found[`${colorScheme} ${viewport.width}`] = problems;
      expect(await sidewaysScroll(page)).toBe(0);
      await page.context().close();
    }
  }
  expect(found).toEqual({});
});

test("an empty deployment asks for the setup code before anyone becomes owner", async ({ page }) => {
  const setup = setupPage(page);
  await openPage(page, `${url}/orders`);
  await expect(setup.title).toBeVisible();

  await setup.enterCode("AAAA-BBBB-CCCC");
  await setup.introduce(owner);
  await setup.openShop();
  await expect(setup.refusal).toContainText(words("errors.setupCodeWrong"));

  await setup.enterCode(setupCode);
  await setup.openShop();
  await expect(ordersPage(page).title).toBeVisible();
  await expect(page).toHaveURL(/\/orders$/);
  await expect(page.getByRole("heading", { name: words("orders.first.title") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(words("orders.first.noNumber"));
  await expect(page.getByRole("link", { name: words("orders.first.connect") })).toBeVisible();

  await mainMenu(page).goTo("productMessages");
  await expect(page.getByRole("heading", { name: words("productMessages.empty.title") })).toBeVisible();
  await mainMenu(page).goTo("catalog");
  await expect(page.getByRole("heading", { name: words("catalog.noCatalog.title") })).toBeVisible();
  await mainMenu(page).goTo("conversations");
  await expect(page.getByRole("heading", { name: words("conversations.first.title") })).toBeVisible();
});

test("a second setup is refused, with the right code too", async ({ page, request }) => {
  await openPage(page, `${url}/setup`);
  await expect(signInPage(page).title).toBeVisible();
  const { origin } = new URL(url);
  const answer = await request.post(`${url}/api/setup`, {
    headers: { origin },
    data: { ...owner, email: "eve@kiosk.test", setupCode, timeZone: "UTC", currency: "EUR", language: "en" },
  });
  expect(answer.status()).toBe(409);
  expect(problemSchema.parse(await answer.json()).code).toBe("setup_done");
  const signIn = await request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin },
    data: { email: "eve@kiosk.test", password: owner.password },
  });
  expect(signIn.status()).toBe(401);
});

test("without a session the orders lead to the sign-in, and from there back to the orders", async ({
  page,
}) => {
  const signIn = signInPage(page);
  await openPage(page, `${url}/orders`);
  await expect(signIn.title).toBeVisible();
  await signIn.signIn({ ...owner, password: "not the password" });
  await expect(page.getByRole("alert").filter({ hasText: words("errors.signInRefused") })).toBeVisible();
  await signIn.signIn(owner);
  await expect(ordersPage(page).title).toBeVisible();
});
