import { expect, test } from "@playwright/test";
import { handOver, limitUploads } from "@/e2e/attach-files";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { customerWrites, messagesSentTo, newCustomer, typingShownUnder } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

const words = staffWords();

test("a file that is pasted and one that is dropped are attached, and go to the customer", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Pilar");
  await customerWrites(customer, "The invoice?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  const chosen = page.getByRole("region", { name: words("conversations.attach.chosen") });
  const send = page.getByRole("button", { name: words("conversations.send"), exact: true });

  await handOver(page.getByRole("textbox", { name: words("conversations.reply") }), "paste", "pasted.pdf");
  await expect(chosen).toContainText("pasted.pdf");
  await send.click();
  await expect(thread.getByRole("link", { name: "pasted.pdf" })).toBeVisible();

  // The message may be in the thread before the request that brought it is over.
  await expect(page.getByRole("button", { name: words("conversations.attach.choose") })).toBeEnabled();
  await handOver(page.locator("body"), "drop", "dropped.pdf");
  await expect(chosen).toContainText("dropped.pdf");
  await send.click();
  await expect
    .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body.document))
    .toEqual([
      expect.objectContaining({ filename: "pasted.pdf" }),
      expect.objectContaining({ filename: "dropped.pdf" }),
    ]);
});

test("a slow upload tells how far it is, can be cancelled, and is sent once when sent again", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Ottilie");
  await customerWrites(customer, "The price list?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  const chosen = page.getByRole("region", { name: words("conversations.attach.chosen") });
  const caption = page.getByRole("textbox", { name: words("conversations.attach.caption") });
  const buffer = Buffer.concat([Buffer.from("%PDF-1.4 "), Buffer.alloc(3 * 1024 * 1024, "x")]);

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words("conversations.attach.choose") }).click();
  await (await chooser).setFiles({ name: "prices.pdf", mimeType: "application/pdf", buffer });
  await caption.fill("Our prices");
  const unlimit = await limitUploads(page, 100 * 1024);
  await caption.press("Enter");
  const progress = thread.getByRole("progressbar", { name: words("conversations.attach.sending") });
  await expect(progress).toHaveAttribute("aria-valuetext", /^[1-9][0-9]?%$/, { timeout: 30_000 });
  await thread.getByRole("button", { name: words("conversations.attach.cancel") }).click();
  await expect(progress).toBeHidden();
  await expect(chosen).toContainText("prices.pdf");
  await expect(caption).toHaveValue("Our prices");
  await expect(thread).not.toContainText("Our prices");

  await unlimit();
  await caption.press("Enter");
  await expect(thread.getByRole("link", { name: "prices.pdf" })).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body.document))
    .toEqual([expect.objectContaining({ filename: "prices.pdf", caption: "Our prices" })]);
});

test("while staff write, 360dialog is asked once to show it", async ({ page, context }) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Tycho");
  await customerWrites(customer, "Are you there?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const before = new Set(await typingShownUnder());
  const added = async () => (await typingShownUnder()).filter((wamid) => !before.has(wamid));
  const answered = page.waitForResponse((answer) => answer.url().endsWith(`/${id}/typing`));
  const field = page.getByRole("textbox", { name: words("conversations.reply") });
  await field.pressSequentially("One moment");
  expect(await (await answered).json()).toEqual({ isShown: true });
  await expect.poll(added).toEqual([expect.stringMatching(/^wamid\./)]);
  await field.pressSequentially(", please");
  expect(await added()).toHaveLength(1);
});
