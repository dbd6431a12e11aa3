import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { discardDrafts } from "@/e2e/discard-drafts";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { productMessageSchema } from "@/lib/product-messages/contract";

test.use({ viewport: wideScreen });

const catalogId = "367025965434465";

test("a message of two sections goes over the wire in the shape of 360dialog's page", async ({
  page,
  context,
}) => {
  const api = await staffApi("manager");
  const customer = await newCustomer("Salma");
  await customerWrites(customer, "What goes with a picnic?");
  await openConversationOf(api, customer);
  await api.lendSession(context);
  const composer = composerPage(page);

  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  await composer.writeHeader("Picnic on Saturday");
  await composer.writeBody("Fresh from the oven and the dairy.");
  await composer.writeFooter("Order until Friday noon");
  await composer.find("Baguette Tradition 250 g");
  await composer.find("Butter Croissant");
  await composer.addSection();
  await composer.nameSection(1, "Bakery");
  await composer.nameSection(2, "Cheese");
  await composer.find("Brie de Meaux 300 g");
  await composer.find("Blue Stilton 200 g");
  await composer.customerSearch.fill(customer.name);
  await composer.choose(customer);
  await composer.send();
  await expect(sentMessagePage(page).title).toBeVisible();

  await page.waitForURL(/\/product-messages\/[0-9a-f-]{36}$/);
  const { recipients } = await api.get(`/api${new URL(page.url()).pathname}`, productMessageSchema);
  await expect.poll(async () => (await productMessagesSentTo(customer)).length).toBe(1);
  const [received] = await productMessagesSentTo(customer);

  expect(received?.body).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: `+${customer.waId}`,
    type: "interactive",
    interactive: {
      type: "product_list",
      header: { type: "text", text: "Picnic on Saturday" },
      body: { text: "Fresh from the oven and the dairy." },
      footer: { text: "Order until Friday noon" },
      action: {
        catalog_id: catalogId,
        sections: [
          {
            title: "Bakery",
            product_items: [{ product_retailer_id: "BRD-BAG-250" }, { product_retailer_id: "PAS-CRO-1" }],
          },
          {
            title: "Cheese",
            product_items: [{ product_retailer_id: "CHE-BRI-300" }, { product_retailer_id: "CHE-STI-200" }],
          },
        ],
      },
    },
    biz_opaque_callback_data: recipients[0]?.message.id,
  });
});

test("a single product goes over the wire in the shape of 360dialog's page", async ({ page, context }) => {
  const api = await staffApi("manager");
  const customer = await newCustomer("Tomás");
  await customerWrites(customer, "Do you still have the honey?");
  await openConversationOf(api, customer);
  await api.lendSession(context);
  const composer = composerPage(page);

  await discardDrafts(page);
  await openPage(page, "/product-messages/new");
  await composer.find("Honeycomb 200 g");
  await composer.writeBody("Here it is.");
  await composer.writeFooter("From our own hives");
  await composer.customerSearch.fill(customer.name);
  await composer.choose(customer);
  await composer.send();

  await expect.poll(async () => (await productMessagesSentTo(customer)).length).toBe(1);
  const [received] = await productMessagesSentTo(customer);
  expect(received?.body).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: `+${customer.waId}`,
    type: "interactive",
    interactive: {
      type: "product",
      body: { text: "Here it is." },
      footer: { text: "From our own hives" },
      action: { catalog_id: catalogId, product_retailer_id: "HON-CMB-200" },
    },
    biz_opaque_callback_data: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
