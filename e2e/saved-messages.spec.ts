import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { sentMessagePage } from "@/e2e/sent-message-page";
import { customerWrites, newCustomer, productMessagesSentTo } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";

test.use({ viewport: wideScreen });

const pears = "Abate Pears 1 kg";
const lemons = "Amalfi Lemons 500 g";

test("a saved message with a placeholder reaches two customers with their names, and is sent again", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  const people = [await newCustomer("Petra"), await newCustomer("Quim")];
  for (const customer of people) {
    await customerWrites(customer, "What is fresh?");
    await openConversationOf(api, customer);
  }
  const name = `Fruit ${people[0]?.waId}`;
  await api.lendSession(context);
  const composer = composerPage(page);
  const dialog = page.getByRole("dialog");
  await openPage(page, "/product-messages/new");
  await expect(composer.search).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
  await composer.find(pears);
  await composer.find(lemons);
  await composer.writeBody("Ripe for you, ");
  await page.getByRole("button", { name: "Insert the customer's name" }).click();
  await expect(composer.body).toHaveValue("Ripe for you, {{customer_name}}");
  await page.getByRole("button", { name: "Saved" }).click();
  await dialog.getByRole("button", { name: "Save this message" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();

  await page.getByRole("button", { name: "Start over" }).click();
  await expect(composer.message).not.toContainText(pears);
  await page.getByRole("button", { name: "Saved" }).click();
  await dialog.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(composer.message).toContainText(lemons);
  for (const customer of people) {
    await composer.customerSearch.fill(customer.name);
    await composer.choose(customer);
  }
  await expect(composer.preview).toContainText(`Ripe for you, ${people[0]?.name}`);
  await page.getByRole("button", { name: "Send to 2" }).click();
  for (const customer of people) {
    await expect.poll(() => productMessagesSentTo(customer), { timeout: 20_000 }).toHaveLength(1);
    expect(await productMessagesSentTo(customer)).toMatchObject([
      { body: { interactive: { body: { text: `Ripe for you, ${customer.name}` } } } },
    ]);
  }

  await expect(sentMessagePage(page).title).toBeVisible();
  await page.getByRole("link", { name: "Send again" }).click();
  await expect(composer.body).toHaveValue("Ripe for you, {{customer_name}}");
  await page.getByRole("button", { name: "Send to 2" }).click();
  for (const customer of people)
    await expect.poll(() => productMessagesSentTo(customer), { timeout: 20_000 }).toHaveLength(2);
});
