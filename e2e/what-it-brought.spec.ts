import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { customerPhone } from "@/e2e/customer-phone";
import { credentialsOf } from "@/e2e/demo-people";
import { discardDrafts } from "@/e2e/discard-drafts";
import { mainMenu } from "@/e2e/main-menu";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { productMessagesPage } from "@/e2e/product-messages-page";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { signInPage } from "@/e2e/sign-in-page";
import { customerWrites, newCustomer } from "@/e2e/simulator-control";

test.use({ viewport: wideScreen });

const pears = "Abate Pears 1 kg";
const lemons = "Amalfi Lemons 500 g";

test("a message's cart, order and revenue stand on its page and in the list, live", async ({
  page,
  context,
}) => {
  const customer = await newCustomer("Ines");
  await customerWrites(customer, "What fruit do you have?");
  const composer = composerPage(page);
  const sent = sentMessagePage(page);
  const messages = productMessagesPage(page);
  const phonePage = await context.newPage();
  const phone = customerPhone(phonePage);

  const signIn = signInPage(page);
  await signIn.open();
  await signIn.signIn(credentialsOf("agent"));
  await expect(ordersPage(page).title).toBeVisible();
  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  await composer.pick(pears);
  await composer.pick(lemons);
  await composer.choose(customer);
  await composer.send();
  await expect(sent.title).toBeVisible();
  await phone.open(customer);
  await phone.viewItems();
  await phone.add(pears);
  await phone.viewCart();
  await phone.sendToBusiness();

  await expect(sent.orders.getByRole("listitem")).toHaveCount(1);
  await expect(sent.brought).toContainText("Taken: 1 product");
  await expect(sent.brought).toContainText("Never taken: 1 product");
  const number = await sent.orders.getByRole("link").innerText();
  const revenue = /€[\d.]+/.exec(await sent.brought.innerText())?.[0] ?? "no revenue";

  await mainMenu(page).goTo("productMessages");
  await messages.search(customer.name);
  const row = messages.rows.first();
  await expect(row).toContainText("1 cart, 1 order");
  await expect(row).toContainText(revenue);
  await expect(row).toContainText("1 of 2 products taken");
  await row.getByRole("link").click();
  await sent.orders.getByRole("link", { name: number }).click();
  await expect(page).toHaveURL(/\/orders\//);
  await expect(page.getByRole("heading", { name: new RegExp(number.replace("#", "")) })).toBeVisible();
});
