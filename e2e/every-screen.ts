import { expect, type Page } from "@playwright/test";
import { catalogPage } from "@/e2e/catalog-page";
import { composerPage } from "@/e2e/composer-page";
import { conversationsPage } from "@/e2e/conversations-page";
import { deliveriesPage } from "@/e2e/deliveries-page";
import { discardDrafts } from "@/e2e/discard-drafts";
import type { FurnishedShop } from "@/e2e/furnished-shop";
import { importsPage } from "@/e2e/imports-page";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { productMessagesPage } from "@/e2e/product-messages-page";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { settingsPage } from "@/e2e/settings-page";
import { staffWords } from "@/e2e/staff-words";

export interface Screen {
  name: string;
  /** Opens it in a page that is signed in, and waits until it shows what it is for. */
  open(page: Page): Promise<void>;
}

/** Each screen of the dashboard with something on it, each to be opened in a browser of its own. */
export function everyScreen(shop: FurnishedShop, words = staffWords()): Screen[] {
  return [...orderScreens(shop, words), ...messageScreens(shop, words), ...otherScreens(shop, words)];
}

type Words = ReturnType<typeof staffWords>;

function orderScreens({ customer, orderId, unclearOrderId }: FurnishedShop, words: Words): Screen[] {
  return [
    {
      name: "orders",
      open: async (page) => {
        await openPage(page, "/orders");
        await expect(ordersPage(page, words).rowOf(customer)).toBeVisible();
      },
    },
    ...[orderId, unclearOrderId].map((id, index) => ({
      name: ["an order", "an unclear order"][index] ?? "",
      open: async (page: Page) => {
        await openPage(page, `/orders/${id}`);
        await expect(ordersPage(page, words).ticket).toBeVisible();
      },
    })),
    {
      name: "nothing found",
      open: async (page) => {
        await openPage(page, "/orders?q=nobody-at-all");
        await expect(page.getByRole("heading", { name: words("orders.nothingFound.title") })).toBeVisible();
      },
    },
  ];
}

function messageScreens({ productMessageId, customer }: FurnishedShop, words: Words): Screen[] {
  const compose = async (page: Page) => {
    const composer = composerPage(page, words);
    await discardDrafts(page);
    await openPage(page, "/product-messages/new");
    // A save that was under way when the last page went may bring its draft back.
    await composer.findUnlessPicked("Baguette Tradition 250 g");
    await composer.findUnlessPicked("Burrata from Puglia 200 g");
  };
  return [
    {
      name: "product messages",
      open: async (page) => {
        await openPage(page, "/product-messages");
        await expect(productMessagesPage(page, words).list).toBeVisible();
      },
    },
    { name: "composer, products", open: compose },
    {
      name: "composer, message",
      open: async (page) => {
        const composer = composerPage(page, words);
        await compose(page);
        if (isNarrow(page)) await composer.toMessage();
        await composer.addSection();
        await expect(composer.message).toBeVisible();
      },
    },
    {
      name: "composer, preview",
      open: async (page) => {
        const composer = composerPage(page, words);
        await compose(page);
        if (isNarrow(page)) {
          await composer.toMessage();
          await composer.toSend();
        }
        await composer.choose(customer);
        await expect(composer.preview).toBeVisible();
      },
    },
    ...(["drafts", "saved"] as const).map((kept) => ({
      name: `composer, ${kept}`,
      open: async (page: Page) => {
        await compose(page);
        await page.getByRole("button", { name: words(`productMessages.${kept}.open`) }).click();
        const sheet = page.getByRole("dialog", { name: words(`productMessages.${kept}.title`) });
        await expect(sheet).toBeVisible();
        await expect(sheet.getByText(words(`productMessages.${kept}.loading`))).toHaveCount(0);
      },
    })),
    {
      name: "a sent message",
      open: async (page) => {
        await openPage(page, `/product-messages/${productMessageId}`);
        await expect(sentMessagePage(page, words).stateFor(customer)).toBeVisible();
      },
    },
  ];
}

function otherScreens({ conversationId, customer }: FurnishedShop, words: Words): Screen[] {
  return [
    {
      name: "catalog",
      open: async (page) => {
        await openPage(page, "/catalog");
        await expect(catalogPage(page, words).list).toBeVisible();
      },
    },
    {
      name: "a product",
      open: async (page) => {
        const catalog = catalogPage(page, words);
        await openPage(page, "/catalog");
        await catalog.open("Abate Pears 1 kg");
        await expect(catalog.sheetOf("Abate Pears 1 kg")).toBeVisible();
      },
    },
    {
      name: "imports",
      open: async (page) => {
        const imports = importsPage(page, words);
        await openPage(page, "/catalog/imports");
        await imports.rows.first().click();
        await expect(imports.detail).toBeVisible();
      },
    },
    {
      name: "catalog, grid",
      open: async (page) => {
        await openPage(page, "/catalog?view=grid&availability=available&priceTo=20");
        await expect(catalogPage(page, words).list).toBeVisible();
      },
    },
    {
      name: "a product's page",
      open: async (page) => {
        const catalog = catalogPage(page, words);
        await openPage(page, "/catalog");
        await catalog.open("Abate Pears 1 kg");
        await catalog.openAsPage.click();
        await expect(catalog.part("ordered")).toBeVisible();
      },
    },
    {
      name: "collections",
      open: async (page) => {
        await openPage(page, "/catalog/collections");
        await expect(
          page.getByRole("heading", { name: words("catalog.collections.title"), level: 1 }),
        ).toBeVisible();
      },
    },
    {
      name: "conversations",
      open: async (page) => {
        await openPage(page, "/conversations");
        await expect(conversationsPage(page, words).rowOf(customer)).toBeVisible();
      },
    },
    {
      name: "a conversation",
      open: async (page) => {
        await openPage(page, `/conversations/${conversationId}`);
        await expect(conversationsPage(page, words).thread).toContainText("Hello! What is fresh today?");
      },
    },
    {
      name: "settings",
      open: async (page) => {
        await openPage(page, "/settings");
        await expect(settingsPage(page, words).number("Olive & Thyme")).toBeVisible();
      },
    },
    {
      name: "deliveries",
      open: async (page) => {
        await openPage(page, "/settings/deliveries");
        await expect(deliveriesPage(page, words).rows.first()).toBeVisible();
      },
    },
    {
      name: "a delivery",
      open: async (page) => {
        const deliveries = deliveriesPage(page, words);
        await openPage(page, "/settings/deliveries");
        await deliveries.rows.first().click();
        await expect(deliveries.body).toBeVisible();
      },
    },
    {
      name: "forward and retention",
      open: async (page) => {
        await openPage(page, "/settings/forward");
        await expect(
          page.getByRole("heading", { name: words("deliveries.retention.heading"), exact: true }),
        ).toBeVisible();
      },
    },
    {
      name: "account events",
      open: async (page) => {
        await openPage(page, "/settings/deliveries?view=account");
        await expect(deliveriesPage(page, words).title).toBeVisible();
      },
    },
  ];
}

function isNarrow(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 1024;
}
