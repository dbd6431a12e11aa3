import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { customerPhone } from "@/e2e/customer-phone";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { customerWrites, messagesSentTo, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";

test.use({ viewport: wideScreen });

const honeycomb = "Honeycomb 200 g";
const pralines = "Nine Pralines in a Box";

for (const kind of ["carousel", "catalog"] as const)
  test(`a ${kind} is previewed as the customer's phone shows it`, async ({ page, context }) => {
    const api = await staffApi("agent");
    const customer = await newCustomer("Lina");
    await customerWrites(customer, "What do you have?");
    await openConversationOf(api, customer);
    await api.lendSession(context);
    const composer = composerPage(page);

    await openPage(page, "/product-messages/new");
    await expect(composer.search).toBeVisible();
    await page.getByRole("button", { name: "Start over" }).click();
    await composer.find(honeycomb);
    if (kind === "carousel") await composer.find(pralines);
    await composer.showAs(kind);
    await composer.customerSearch.fill(customer.name);
    await composer.choose(customer);
    const parts =
      kind === "carousel" ? [honeycomb, pralines] : ["View Olive & Thyme’s catalog", "View catalog"];
    for (const part of parts) await expect(composer.preview).toContainText(part);
    await composer.send();

    await expect
      .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body))
      .toMatchObject([{ interactive: { type: kind === "carousel" ? "carousel" : "catalog_message" } }]);
    const phonePage = await context.newPage();
    const phone = customerPhone(phonePage);
    await phone.open(customer);
    for (const part of parts) await expect(phone.chat).toContainText(part);
  });
