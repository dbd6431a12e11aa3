import { expect, test } from "@playwright/test";
import { composerPage } from "@/e2e/composer-page";
import { discardDrafts } from "@/e2e/discard-drafts";
import { openPage } from "@/e2e/open-page";
import { wideScreen } from "@/e2e/screen-sizes";
import { staffApi } from "@/e2e/staff-api";

test.use({ viewport: wideScreen });

test("what stands in the way is put right with one press each, and a press can be undone", async ({
  page,
  context,
}) => {
  await (await staffApi("agent")).lendSession(context);
  await discardDrafts(page);
  const composer = composerPage(page);
  const { message } = composer;
  await openPage(page, "/product-messages/new");
  await composer.find("Abate Pears 1 kg");
  await composer.find("Amalfi Lemons 500 g");
  await composer.writeHeader("Fruit of the week, ripe and ready to be eaten today, with love");
  await composer.writeBody("Hi {{first_name}}!");
  await composer.addSection();

  await expect(message).toContainText("Nobody knows what to write for {{first_name}}.");
  await message.getByRole("button", { name: "Use the name of the customer" }).click();
  await expect(composer.body).toHaveValue("Hi {{customer_name}}!");

  await message.getByRole("button", { name: "Shorten it" }).click();
  await expect(message.getByRole("textbox", { name: "Header" })).toHaveValue(
    "Fruit of the week, ripe and ready to be eaten today, with",
  );

  await message.getByRole("button", { name: "Remove the section" }).click();
  await expect(message.getByRole("region", { name: "Section 2" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(message.getByRole("region", { name: "Section 2" })).toBeVisible();
});
