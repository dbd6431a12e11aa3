import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { customerPhone } from "@/e2e/customer-phone";
import { discardDrafts } from "@/e2e/discard-drafts";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { closeWindow } from "@/e2e/shop-database";
import {
  type Customer,
  customerWrites,
  decideOnTemplate,
  newCustomer,
  templatesSentTo,
} from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.use({ viewport: wideScreen });

const words = staffWords();
const pears = { name: "Abate Pears 1 kg", sku: "FRU-PEA-1000" };
const lemons = { name: "Amalfi Lemons 500 g", sku: "FRU-LEM-500" };

async function closedCustomer(firstName: string): Promise<Customer> {
  const customer = await newCustomer(firstName);
  await customerWrites(customer, "See you next week!");
  const conversation = await openConversationOf(await staffApi("manager"), customer);
  await closeWindow(conversation.id);
  return customer;
}

test("a customer whose window is closed gets the approved template, and orders from it", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  const customer = await closedCustomer("Carmen");
  await api.lendSession(context);
  const composer = composerPage(page);
  const sent = sentMessagePage(page);

  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  await composer.find(pears.name);
  await composer.find(lemons.name);
  await composer.customerSearch.fill(customer.name);
  await composer.choose(customer);
  await expect(composer.templates).toContainText("weekly_favourites (en)");
  await composer.insertName();
  await expect(composer.preview).toContainText(`Hi ${customer.name}, here is what came in this morning.`);
  await expect(composer.sendButton).toBeDisabled();
  await expect(
    page.getByText(words("productMessages.problem.template_section_title_missing", { section: 1 })).first(),
  ).toBeVisible();
  await composer.titleOnlySection("Fruit");
  await composer.send();
  await expect(sent.title).toBeVisible();

  await expect.poll(async () => (await templatesSentTo(customer)).length).toBe(1);
  const [received] = await templatesSentTo(customer);
  expect(received?.body).toMatchObject({
    messaging_product: "whatsapp",
    to: `+${customer.waId}`,
    type: "template",
    template: {
      name: "weekly_favourites",
      language: { code: "en" },
      components: [
        { type: "body", parameters: [{ type: "text", text: customer.name }] },
        {
          type: "button",
          sub_type: "mpm",
          index: 0,
          parameters: [
            {
              type: "action",
              action: {
                thumbnail_product_retailer_id: pears.sku,
                sections: [
                  {
                    title: "Fruit",
                    product_items: [{ product_retailer_id: pears.sku }, { product_retailer_id: lemons.sku }],
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  });

  const phonePage = await context.newPage();
  const phone = customerPhone(phonePage);
  await phone.open(customer);
  await expect(phone.chat).toContainText(`Hi ${customer.name}, here is what came in this morning.`);
  await expect(sent.stateFor(customer)).toHaveText(words("conversations.state.read"));
  await phone.viewItems();
  await phone.add(lemons.name);
  await phone.viewCart();
  await phone.sendToBusiness();
  await expect(sent.orders.getByRole("listitem")).toHaveCount(1);
});

test("a template that Meta pauses cannot be sent any more, and the composer says so at once", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  const customer = await closedCustomer("Dario");
  await api.lendSession(context);
  const composer = composerPage(page);
  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  await composer.find(pears.name);
  await composer.customerSearch.fill(customer.name);
  await composer.choose(customer);
  await composer.templateValue("{{1}}").fill("The pear");
  await expect(composer.preview).toContainText("The pear is back.");

  await decideOnTemplate("back_in_stock", "PAUSED");
  const refusal = words("productMessages.problem.template_not_approved", { template: "back_in_stock" });
  await expect(composer.templates).toContainText(refusal);
  await expect(composer.sendButton).toBeDisabled();
  expect(await templatesSentTo(customer)).toEqual([]);

  await decideOnTemplate("back_in_stock", "APPROVED");
  await expect(composer.templates).not.toContainText(refusal);
  await composer.send();
  await expect.poll(async () => (await templatesSentTo(customer)).length).toBe(1);
});
