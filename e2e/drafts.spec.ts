import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { discardDrafts } from "@/e2e/discard-drafts";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { customerWrites, messagesSentTo, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";

test.use({ viewport: wideScreen });

const pears = "Abate Pears 1 kg";
const lemons = "Amalfi Lemons 500 g";

test("what is typed is there after a reload, on another machine, and for nobody else", async ({
  page,
  context,
  browser,
}) => {
  const composer = await openFreshComposer(page, context);
  await composer.find(pears);
  await composer.find(lemons);
  await composer.writeBody("Ripe today.");
  await expect(composer.saveState).toHaveText("Saved");
  await page.reload();
  await expect(composer.body).toHaveValue("Ripe today.");
  await expect(composer.message).toContainText(lemons);

  const elsewhere = await browser.newContext({ viewport: wideScreen });
  await (await staffApi("agent")).lendSession(elsewhere);
  const there = await elsewhere.newPage();
  await openPage(there, "/product-messages/new");
  await expect(composerPage(there).body).toHaveValue("Ripe today.");

  await (await staffApi("manager")).lendSession(elsewhere);
  await openPage(there, "/product-messages/new");
  await expect(composerPage(there).body).not.toHaveValue("Ripe today.");
  await elsewhere.close();
});

test("offline it says so, survives the reload, and is saved once there is a connection", async ({
  page,
  context,
}) => {
  const composer = await openFreshComposer(page, context);
  await page.route("**/api/product-messages/drafts/**", (route) => route.abort());
  await composer.writeBody("Typed in the cellar.");
  await expect(composer.saveState).toContainText("Not saved yet: offline");
  await page.reload();
  await expect(composer.body).toHaveValue("Typed in the cellar.");
  await page.unroute("**/api/product-messages/drafts/**");
  await expect(composer.saveState).toHaveText("Saved", { timeout: 40_000 });
});

test("the second of two tabs is told, and takes over only when it wants to", async ({ page, context }) => {
  const composer = await openFreshComposer(page, context);
  await composer.writeBody("From the first tab.");
  await expect(composer.saveState).toHaveText("Saved");
  const second = await context.newPage();
  await second.route("**/api/product-messages/drafts/**", (route) => route.abort());
  await openPage(second, page.url());
  const other = composerPage(second);
  await expect(other.body).toHaveValue("From the first tab.");
  await other.writeBody("From the second tab.");
  await expect(other.saveState).toContainText("Not saved yet");
  await composer.writeBody("First again.");
  await expect(composer.saveState).toHaveText("Saved");

  await second.unroute("**/api/product-messages/drafts/**");
  const told = second.getByText("This draft was changed in another window");
  await expect(told).toBeVisible({ timeout: 40_000 });
  await expect(other.body).toHaveValue("From the second tab.");
  await second.getByRole("button", { name: "Keep this one" }).click();
  await expect(other.saveState).toHaveText("Saved");
  await page.reload();
  await expect(composer.body).toHaveValue("From the second tab.");
});

test("several drafts are listed; one is discarded and taken back", async ({ page, context }) => {
  const composer = await openFreshComposer(page, context);
  await composer.find(pears);
  await expect(composer.saveState).toHaveText("Saved");
  await page.getByRole("button", { name: /^Drafts/ }).click();
  const list = page.getByRole("dialog", { name: "Your drafts" });
  await list.getByRole("button", { name: "New draft" }).click();
  await composer.find(lemons);
  await expect(composer.saveState).toHaveText("Saved");

  await page.getByRole("button", { name: /^Drafts/ }).click();
  await list.getByRole("button", { name: `Discard: ${pears}` }).click();
  await expect(list.getByRole("button", { name: `Discard: ${pears}` })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByRole("button", { name: /^Drafts/ }).click();
  await list.getByRole("button", { name: new RegExp(`^${pears}`) }).click();
  await expect(composer.message).toContainText(pears);
  await expect(composer.message).not.toContainText(lemons);
});

for (const how of ["button", "key"] as const)
  test(`a message taken back by ${how} never reaches 360dialog, and its draft is as it was`, async ({
    page,
    context,
  }) => {
    const customer = await newCustomer("Ines");
    await customerWrites(customer, "What is fresh?");
    await openConversationOf(await staffApi("agent"), customer);
    const composer = await openFreshComposer(page, context);
    await composer.find(pears);
    await composer.find(lemons);
    await composer.writeBody("Not yet!");
    await composer.customerSearch.fill(customer.name);
    await composer.choose(customer);
    await composer.send();
    const bar = page.getByRole("region", { name: "Just sent" });
    await expect(bar).toContainText(customer.name);
    if (how === "button") await bar.getByRole("button", { name: "Take back" }).click();
    else await page.keyboard.press("u");

    await expect(composer.body).toHaveValue("Not yet!");
    await expect(composer.message).toContainText(lemons);
    await composer.customerSearch.fill(customer.name);
    await expect(composer.recipientOption(customer)).toBeChecked();
    await expect(page.getByText("Taken back. Nothing was sent")).toBeVisible();

    // What is sent after it arrives alone: the first was not merely late.
    await composer.writeBody("Now.");
    await composer.send();
    await expect.poll(() => productMessagesSentTo(customer), { timeout: 20_000 }).toHaveLength(1);
    expect(await messagesSentTo(customer)).toMatchObject([
      { body: { interactive: { body: { text: "Now." } } } },
    ]);
  });

test("closing the tab does not stop what was sent, and then nothing can be taken back", async ({
  page,
  context,
}) => {
  const customer = await newCustomer("Nora");
  await customerWrites(customer, "What is fresh?");
  await openConversationOf(await staffApi("agent"), customer);
  const composer = await openFreshComposer(page, context);
  await composer.find(pears);
  await composer.customerSearch.fill(customer.name);
  await composer.choose(customer);
  await composer.send();
  await expect(page.getByRole("region", { name: "Just sent" })).toBeVisible();
  expect(await productMessagesSentTo(customer)).toEqual([]);
  await expect(page).toHaveURL(/\/product-messages\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.close();
  await expect.poll(() => productMessagesSentTo(customer), { timeout: 20_000 }).toHaveLength(1);
  const again = await context.newPage();
  await openPage(again, address);
  await expect(sentMessagePage(again).title).toBeVisible();
  await expect(again.getByRole("region", { name: "Just sent" })).toHaveCount(0);
});

async function openFreshComposer(page: Page, context: BrowserContext) {
  await (await staffApi("agent")).lendSession(context);
  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  const composer = composerPage(page);
  await expect(composer.search).toBeVisible();
  return composer;
}
