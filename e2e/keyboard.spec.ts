import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { credentialsOf } from "@/e2e/demo-people";
import { discardDrafts } from "@/e2e/discard-drafts";
import { tabTo } from "@/e2e/keyboard-only";
import { mainMenu } from "@/e2e/main-menu";
import { ordersPage } from "@/e2e/orders-page";
import { onlyOrderOf, openConversationOf } from "@/e2e/placed-orders";
import { productMessagesPage } from "@/e2e/product-messages-page";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { signInPage } from "@/e2e/sign-in-page";
import { customerOrders, customerWrites, messagesSentTo, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { orderSchema } from "@/lib/orders/contract";

test.use({ viewport: wideScreen });

test("sign in, send a message and accept an order with the keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  const api = await staffApi("agent");
  const customer = await newCustomer("Keiko");
  await customerWrites(customer, "Something sweet, please.");
  await openConversationOf(api, customer);
  const { email, password } = credentialsOf("agent");
  const signIn = signInPage(page);
  const menu = mainMenu(page);
  const composer = composerPage(page);
  const orders = ordersPage(page);
  const { keyboard } = page;

  await signIn.open();
  await tabTo(page, signIn.email);
  await keyboard.type(email);
  await tabTo(page, signIn.password);
  await keyboard.type(password);
  await keyboard.press("Enter");
  await expect(orders.title).toBeVisible();

  await tabTo(page, menu.linkTo("productMessages"));
  await keyboard.press("Enter");
  const messages = productMessagesPage(page);
  await expect(messages.title).toBeVisible();
  await discardDrafts(page);
  await tabTo(page, messages.newMessageLink);
  await keyboard.press("Enter");

  await expect(composer.search).toBeVisible();
  await keyboard.press("/");
  await expect(composer.search).toBeFocused();
  await keyboard.type("honeycomb");
  await expect(composer.productRow("Honeycomb 200 g")).toBeVisible();
  await keyboard.press("ArrowDown");
  await expect(composer.productRow("Honeycomb 200 g")).toBeFocused();
  await keyboard.press("Space");
  await expect(composer.productRow("Honeycomb 200 g")).toHaveAttribute("aria-pressed", "true");
  await keyboard.press("/");
  await keyboard.type("pralines");
  await expect(composer.products).toHaveCount(1);
  await keyboard.press("Enter");
  await expect(composer.productRow("Nine Pralines in a Box")).toHaveAttribute("aria-pressed", "true");
  await tabTo(page, composer.customerSearch);
  await keyboard.type(customer.name);
  await expect(composer.recipients.getByRole("listitem")).toHaveCount(1);
  await tabTo(page, composer.recipientOption(customer));
  await keyboard.press("Space");
  await expect(composer.recipientOption(customer)).toBeChecked();
  await tabTo(page, composer.sendButton);
  await keyboard.press("Enter");
  await expect(sentMessagePage(page).title).toBeVisible();
  await expect
    .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body))
    .toMatchObject([{ type: "interactive", interactive: { type: "product_list" } }]);

  await customerOrders(customer, [{ retailerId: "HON-CMB-200", quantity: 1 }]);
  const { id } = await onlyOrderOf(api, customer);
  await tabTo(page, menu.linkTo("orders"));
  await keyboard.press("Enter");
  await tabTo(page, orders.rowOf(customer));
  await keyboard.press("Enter");
  await expect(orders.ticket).toContainText(customer.name);
  await tabTo(page, orders.acceptButton);
  await keyboard.press("Enter");
  await expect(orders.acceptButton).toBeHidden();
  await expect.poll(async () => (await api.get(`/api/orders/${id}`, orderSchema)).status).toBe("accepted");
  await expect.poll(async () => (await messagesSentTo(customer)).at(-1)?.body.type).toBe("text");
});
