import { expect, type Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { stackFacts } from "@/e2e/stack-facts";

/** The simulator's page that is a customer's phone. */
export function customerPhone(page: Page) {
  const chat = page.getByRole("log");
  return {
    chat,
    open: async ({ waId, name }: Customer) => {
      await page.goto(new URL(`/phone?customer=${waId}`, stackFacts().simulatorUrl).href);
      await expect(page.getByRole("main", { name: `Phone of ${name}` })).toBeVisible();
    },
    viewItems: () => chat.getByRole("button", { name: "View items" }).last().click(),
    add: (product: string) => page.getByRole("button", { name: `Add ${product} to cart` }).click(),
    openProduct: (product: string) =>
      page.getByRole("listitem").getByRole("button", { name: product }).first().click(),
    // A sheet that lies under another one has the same button, out of reach.
    viewCart: () =>
      page
        .getByRole("button", { name: /^View cart \(/ })
        .last()
        .click(),
    writeNote: (note: string) => page.getByRole("textbox", { name: "Add a note" }).fill(note),
    sendToBusiness: () => page.getByRole("button", { name: "Send to business" }).click(),
  };
}
