import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { countClicks } from "@/e2e/count-clicks";
import { countLoads } from "@/e2e/count-loads";
import { customerPhone } from "@/e2e/customer-phone";
import { credentialsOf } from "@/e2e/demo-people";
import { discardDrafts } from "@/e2e/discard-drafts";
import { mainMenu } from "@/e2e/main-menu";
import { ordersPage } from "@/e2e/orders-page";
import { productMessagesPage } from "@/e2e/product-messages-page";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { signInPage } from "@/e2e/sign-in-page";
import { customerWrites, messagesSentTo, productMessagesSentTo, rosa } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

test.use({ viewport: wideScreen });

const words = staffWords();
const pears = { name: "Abate Pears 1 kg", sku: "FRU-PEA-1000" };
const lemons = { name: "Amalfi Lemons 500 g", sku: "FRU-LEM-500" };

test("a clerk sends two products, the customer orders them and reads that the order is accepted", async ({
  page,
  context,
}) => {
  const clicks = await countClicks(context);
  const signIn = signInPage(page);
  const menu = mainMenu(page);
  const composer = composerPage(page);
  const sent = sentMessagePage(page);
  const orders = ordersPage(page);
  const phonePage = await context.newPage();
  const phone = customerPhone(phonePage);
  await customerWrites(rosa, "Hi! What do you have for a picnic on Saturday?");
  const sentBefore = (await productMessagesSentTo(rosa)).length;

  await signIn.open();
  await signIn.signIn(credentialsOf("agent"));
  await menu.goTo("productMessages");
  await discardDrafts(page);
  await productMessagesPage(page).newMessage();
  await composer.pick(pears.name);
  await composer.pick(lemons.name);
  await composer.choose(rosa);
  await composer.send();
  await expect(sent.title).toBeVisible();

  await expect.poll(async () => (await productMessagesSentTo(rosa)).length).toBe(sentBefore + 1);
  const [message] = (await productMessagesSentTo(rosa)).slice(-1);
  expect(message?.body).toMatchObject({
    interactive: {
      type: "product_list",
      action: {
        sections: [
          { product_items: [{ product_retailer_id: pears.sku }, { product_retailer_id: lemons.sku }] },
        ],
      },
    },
  });

  await phone.open(rosa);
  await expect(sent.stateFor(rosa)).toHaveText(words("conversations.state.read"));

  await menu.goTo("orders");
  await expect(orders.title).toBeVisible();
  const loads = countLoads(page);
  const ordersBefore = await orders.rowOf(rosa).count();

  await phone.viewItems();
  await phone.add(pears.name);
  await phone.add(lemons.name);
  await phone.viewCart();
  await phone.sendToBusiness();

  await expect(orders.rowOf(rosa)).toHaveCount(ordersBefore + 1);
  await orders.rowOf(rosa).first().click();
  await expect(orders.line(pears.name)).toContainText(pears.sku);
  await expect(orders.line(lemons.name)).toContainText(lemons.sku);
  await expect(orders.ticket).toContainText("€7.60");
  await expect(orders.origin).toContainText(pears.name);
  const number = (await orders.ticketTitle.innerText()).replace(/\D/g, "");
  await orders.accept();

  const accepted = `We have accepted your order #${number}`;
  await expect(phone.chat).toContainText(accepted);
  await expect(orders.told).toContainText(accepted);
  await expect(orders.told).toContainText(words("conversations.state.read"));
  expect((await messagesSentTo(rosa)).at(-1)?.body).toMatchObject({ type: "text" });
  expect(loads(), "the order came and went without a reload").toBe(0);
  expect(clicks()).toBeLessThanOrEqual(16);
});
