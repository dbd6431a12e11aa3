import { expect, type Page, test } from "@playwright/test";
import { sidewaysScroll } from "@/e2e/accessibility";
import { composerPage } from "@/e2e/composer-page";
import { credentialsOf } from "@/e2e/demo-people";
import { discardDrafts } from "@/e2e/discard-drafts";
import { everyScreen } from "@/e2e/every-screen";
import { furnishShop } from "@/e2e/furnished-shop";
import { mainMenu } from "@/e2e/main-menu";
import { ordersPage } from "@/e2e/orders-page";
import { onlyOrderOf, openConversationOf } from "@/e2e/placed-orders";
import { productMessagesPage } from "@/e2e/product-messages-page";
import { rawKeys } from "@/e2e/raw-keys";
import { narrowScreen, wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { signInPage } from "@/e2e/sign-in-page";
import { customerOrders, customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.use({ locale: "ar" });

const words = staffWords("ar");

async function expectArabic(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  expect(await rawKeys(page)).toEqual([]);
}

for (const viewport of [wideScreen, narrowScreen]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test("a clerk sends products and accepts the order in Arabic, right to left", async ({ page }) => {
      const isNarrow = viewport === narrowScreen;
      const api = await staffApi("agent");
      const customer = await newCustomer("ليلى");
      await customerWrites(customer, "مرحبًا! ماذا لديكم اليوم؟");
      await openConversationOf(api, customer);
      const menu = mainMenu(page, words);
      const composer = composerPage(page, words);
      const sent = sentMessagePage(page, words);
      const orders = ordersPage(page, words);

      await signInPage(page, words).open();
      await expectArabic(page);
      await signInPage(page, words).signIn(credentialsOf("agent"));
      await expect(orders.title).toBeVisible();
      await expectArabic(page);
      await menu.goTo("productMessages");
      await discardDrafts(page);
      await productMessagesPage(page, words).newMessage();
      await composer.find("Abate Pears 1 kg");
      await composer.find("Amalfi Lemons 500 g");
      if (isNarrow) {
        await composer.toMessage();
        await composer.toSend();
      }
      await composer.customerSearch.fill(customer.name);
      await composer.choose(customer);
      await expectArabic(page);
      await composer.send();
      await expect(sent.title).toBeVisible();
      await expect(sent.stateFor(customer)).toHaveText(words("conversations.state.delivered"));
      await expectArabic(page);
      expect(await productMessagesSentTo(customer)).toHaveLength(1);

      await customerOrders(customer, [{ retailerId: "FRU-LEM-500", quantity: 2 }], "شكرًا");
      await menu.goTo("orders");
      await orders.open(customer);
      await expect(orders.line("Amalfi Lemons 500 g")).toBeVisible();
      await expectArabic(page);
      await orders.accept();
      await expect(orders.told).toContainText(words("conversations.state.delivered"));
      await expectArabic(page);
      expect((await onlyOrderOf(api, customer)).status).toBe("accepted");
    });
  });
}

test("no screen shows a bare key or scrolls sideways on a phone", async ({ browser }) => {
  test.setTimeout(180_000);
  const shop = await furnishShop();
  const api = await staffApi("owner");
  const found: Record<string, unknown> = {};
  for (const screen of everyScreen(shop, words)) {
    await test.step(screen.name, async () => {
      const context = await browser.newContext({ locale: "ar", viewport: narrowScreen });
      await api.lendSession(context);
      const page = await context.newPage();
      await screen.open(page);
      await expectArabic(page);
      const scroll = await sidewaysScroll(page);
      if (scroll > 0) found[screen.name] = `${scroll} px`;
      await context.close();
    });
  }
  expect(found).toEqual({});
});
