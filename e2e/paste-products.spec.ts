import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { countClicks } from "@/e2e/count-clicks";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { type Customer, customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { productPageSchema } from "@/lib/catalog/contract";

test.use({ viewport: wideScreen, permissions: ["clipboard-read", "clipboard-write"] });

const titles = ["For the table", "For the larder", "To give away"];

test("thirty pasted SKUs are sent in three sections with four clicks and one paste", async ({
  page,
  context,
}) => {
  const clicks = await countClicks(context);
  const { customer, skus } = await openComposer(page, context);
  const composer = composerPage(page);
  await copy(page, columnOf(skus));

  await composer.openPaste();
  await page.keyboard.press("ControlOrMeta+v");
  await composer.addPasted(30).click();
  await composer.choose(customer);
  await composer.send();

  await expectSent(page, customer, skus);
  expect(clicks() + 1).toBeLessThanOrEqual(6);
});

test("the same with the keyboard alone, in five steps and without Tab", async ({ page, context }) => {
  const { customer, skus } = await openComposer(page, context);
  const composer = composerPage(page);
  await copy(page, columnOf(skus));

  await page.keyboard.press("ControlOrMeta+v");
  await expect(composer.addPasted(30)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(composer.customerSearch).toBeFocused();
  await page.keyboard.type(customer.name);
  await page.keyboard.press("Enter");
  await expect(composer.recipientOption(customer)).toBeChecked();
  await page.keyboard.press("ControlOrMeta+Enter");

  await expectSent(page, customer, skus);
});

test("the same by roles and names, as a screen reader has them", async ({ page, context }) => {
  const { customer, skus } = await openComposer(page, context);
  const composer = composerPage(page);

  await composer.openPaste();
  await composer.pasteField.fill(columnOf(skus));
  await composer.findPasted();
  await composer.addPasted(30).press("Enter");
  await composer.recipientOption(customer).press("Space");
  await composer.sendButton.press("Enter");

  await expectSent(page, customer, skus);
});

test("a line nobody knows is shown, and a misspelt one is chosen among the nearest", async ({
  page,
  context,
}) => {
  await openComposer(page, context);
  const composer = composerPage(page);
  await composer.openPaste();
  await composer.pasteField.fill("FRU-PEA-1000\nHoneycomb\nCHE-BRI-301\nno such thing at all\nfru-pea-1000");
  await composer.findPasted();

  const look = composer.pasteDialog.getByRole("region", { name: "Lines to look at" });
  await expect(look.getByRole("listitem")).toHaveCount(3);
  await expect(composer.pasteDialog.getByRole("status")).toHaveText(
    "2 lines are left out until you choose a product for each.",
  );
  await look.getByRole("button", { name: /Line 3, “CHE-BRI-301”/ }).click();
  await page.getByRole("option", { name: "Brie de Meaux 300 g" }).click();
  await composer.addPasted(3).click();
  await expect(composer.message).toContainText("3 of 30 products");
  await expect(composer.message).toContainText("Brie de Meaux 300 g");
});

test("forty pasted SKUs are split into two messages, which are both sent", async ({ page, context }) => {
  const { customer, all } = await openComposer(page, context);
  const skus = all.slice(0, 40);
  const composer = composerPage(page);
  await composer.openPaste();
  await composer.pasteField.fill(
    `First:\n${skus.slice(0, 20).join("\n")}\n\nSecond:\n${skus.slice(20).join("\n")}`,
  );
  await composer.findPasted();
  await composer.addPasted(40).click();
  await composer.choose(customer);
  await composer.message.getByRole("button", { name: "Split into 2 messages" }).click();
  await composer.message.getByRole("radio", { name: "Message 2" }).click();
  await composer.writeBody("And these.");
  await composer.send();

  await expect.poll(async () => (await productMessagesSentTo(customer)).length, { timeout: 20_000 }).toBe(2);
  const bodies = (await productMessagesSentTo(customer)).map(({ body }) => body);
  expect(bodies).toMatchObject([
    { interactive: { action: { sections: [{ product_items: skus.slice(0, 20).map(named) }] } } },
    {
      interactive: {
        body: { text: "And these." },
        action: { sections: [{ product_items: skus.slice(20).map(named) }] },
      },
    },
  ]);
});

const named = (sku: string) => ({ product_retailer_id: sku });

async function openComposer(page: Page, context: BrowserContext) {
  const api = await staffApi("agent");
  const customer = await newCustomer("Paloma");
  await customerWrites(customer, "What do you have today?");
  await openConversationOf(api, customer);
  const { items } = await api.get("/api/catalog/products?limit=100", productPageSchema);
  await api.lendSession(context);
  await openPage(page, "/product-messages/new");
  await expect(composerPage(page).search).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
  const good = items.filter(({ isHidden }) => !isHidden).map(({ retailerId }) => retailerId);
  return { customer, skus: good.slice(0, 30), all: good };
}

function columnOf(skus: string[]): string {
  return titles
    .map((title, index) => [`${title}:`, ...skus.slice(index * 10, index * 10 + 10)].join("\n"))
    .join("\n\n");
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

async function expectSent(page: Page, customer: Customer, skus: string[]): Promise<void> {
  await expect(sentMessagePage(page).title).toBeVisible();
  await expect.poll(async () => (await productMessagesSentTo(customer)).length, { timeout: 20_000 }).toBe(1);
  const [message] = await productMessagesSentTo(customer);
  expect(message?.body).toMatchObject({
    interactive: {
      type: "product_list",
      action: {
        sections: titles.map((title, index) => ({
          title,
          product_items: skus.slice(index * 10, index * 10 + 10).map((sku) => ({ product_retailer_id: sku })),
        })),
      },
    },
  });
}
