import { expect, type Page, test } from "@playwright/test";
import { accessibilityProblems, sidewaysScroll } from "@/e2e/accessibility";
import { openPage } from "@/e2e/open-page";
import { narrowScreen } from "@/e2e/screen-sizes";
import { forgetRegistrations, removeNumber } from "@/e2e/shop-database";
import { deliverToSecondNumber, secondNumber } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.describe.configure({ mode: "serial" });

const words = staffWords();
const name = "Wholesale";
const step = (page: Page, key: string) =>
  page.getByRole("dialog").getByRole("listitem", { name: words(`channels.steps.name.${key}`), exact: true });
const state = (key: string) => words(`channels.steps.state.${key}`);
const card = (page: Page) => page.getByRole("article", { name });
const press = (page: Page, key: string) =>
  page
    .getByRole("dialog")
    .getByRole("button", { name: words(key), exact: true })
    .click();

test.beforeEach(async ({ context }) => {
  const api = await staffApi("owner");
  await api.lendSession(context);
});
test.afterAll(() => removeNumber(name));

test("a wrong key connects nothing and loses nothing that was entered; the right one shows the steps", async ({
  page,
}) => {
  await openPage(page, "/settings");
  await page.getByRole("button", { name: words("channels.connect") }).click();
  const form = page.getByRole("dialog");
  const field = (key: string) =>
    form.getByRole("textbox", { name: words(`channels.form.${key}`), exact: true });
  await field("name").fill(name);
  await field("displayPhoneNumber").fill("+34 911 000 361");
  const key = form.getByLabel(words("channels.form.apiKey"), { exact: true });
  await key.fill("not-the-key");
  await press(page, "channels.form.submit");
  await expect(form).toContainText(words("errors.channelKeyRefused"));
  await expect(field("name")).toHaveValue(name);
  await key.fill((await secondNumber()).apiKey);
  await press(page, "channels.form.submit");

  for (const done of ["key", "health", "webhook", "account", "wayBack"])
    await expect(step(page, done)).toContainText(state("done"));
  await expect(step(page, "account")).toContainText(
    words("channels.account.held", { name: "Olive & Thyme" }),
  );
  await expect(step(page, "firstDelivery")).toContainText(state("waiting"));
  await expect(step(page, "catalog")).toContainText(state("needs_you"));

  await press(page, "channels.steps.catalogSkip");
  await expect(step(page, "catalog")).toContainText(words("channels.steps.catalogSkipped"));
  await press(page, "channels.connected.done");
  await expect(card(page)).toContainText(words("channels.steps.open", { count: 2 }));
});

test("the card leads back to what is left: the catalog is asked and checked, the first delivery awaited", async ({
  page,
}) => {
  await openPage(page, "/settings");
  await card(page)
    .getByRole("button", { name: words("channels.steps.continue") })
    .click();
  const catalog = step(page, "catalog").getByRole("textbox");
  await catalog.fill((await secondNumber()).phoneNumberId);
  await press(page, "channels.steps.catalogSave");
  await expect(step(page, "catalog")).toContainText(words("channels.steps.notPhoneNumberId"));
  await catalog.fill("367025965434465");
  await press(page, "channels.steps.catalogSave");
  await expect(step(page, "catalog")).toContainText(state("done"));
  await deliverToSecondNumber();
  await expect(step(page, "firstDelivery")).toContainText(state("done"));
  await press(page, "channels.connected.done");
  await expect(card(page).getByRole("button", { name: words("channels.steps.continue") })).toHaveCount(0);
});

test("what could not be registered is shown to paste, on a phone too, and is registered from there", async ({
  page,
}) => {
  await forgetRegistrations(name);
  await page.setViewportSize(narrowScreen);
  await openPage(page, "/settings");
  await card(page)
    .getByRole("button", { name: words("channels.steps.continue") })
    .click();
  const webhook = step(page, "webhook");
  await expect(webhook).toContainText(state("needs_you"));
  await expect(webhook).toContainText("/api/webhooks/360dialog/");
  await expect(webhook).toContainText(words("channels.steps.pasteNumber"));
  const copy = words("channels.webhook.copy", { what: words("channels.webhook.headerValue") });
  await expect(webhook.getByRole("button", { name: copy })).toBeVisible();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await webhook.getByRole("button", { name: words("channels.steps.register") }).click();
  await expect(webhook).toContainText(state("done"));
  await expect(step(page, "wayBack")).toContainText(state("done"));
});
