import { expect, test } from "@playwright/test";
import { deliverMessage } from "@/e2e/cloud-message";
import { conversationsPage } from "@/e2e/conversations-page";
import { customerPhone } from "@/e2e/customer-phone";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { customerWrites, messagesSentTo, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

const words = staffWords();

/** A single grey pixel. */
const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);

test("a photo goes with its caption to the customer's phone, and a wrong file says why not", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Maren");
  await customerWrites(customer, "How does it look?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  const chosen = page.getByRole("region", { name: words("conversations.attach.chosen") });

  async function choose(file: { name: string; mimeType: string; buffer: Buffer }) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: words("conversations.attach.choose") }).click();
    await (await chooser).setFiles(file);
    await expect(chosen).toContainText(file.name);
  }
  const caption = page.getByRole("textbox", { name: words("conversations.attach.caption") });

  await choose({ name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>") });
  await caption.fill("Our shelf");
  await caption.press("Enter");
  await expect(chosen.getByRole("alert")).toHaveText(words("conversations.attach.problem.type"));
  await expect(caption).toHaveValue("Our shelf");
  await expect(thread).not.toContainText("Our shelf");
  await chosen.getByRole("button", { name: words("conversations.attach.remove") }).click();

  await choose({ name: "shelf.jpg", mimeType: "image/jpeg", buffer: jpeg });
  await caption.press("Enter");
  const sent = thread.getByRole("article").filter({ hasText: "Our shelf" });
  await expect(sent.getByRole("img", { name: "Our shelf" })).toBeVisible();
  await expect(chosen).toBeHidden();
  await expect
    .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body.image))
    .toEqual([{ id: expect.stringMatching(/^\d+$/), caption: "Our shelf" }]);

  const phone = await context.newPage();
  const { chat, open } = customerPhone(phone);
  await open(customer);
  await expect(chat).toContainText("Our shelf");
  const photo = chat.getByRole("img", { name: "Our shelf" });
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
});

test("a reaction stands at its message, and a reply quotes it, at 360dialog and on the screen", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Idris");
  await customerWrites(customer, "Two boxes, please");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  const asked = thread.getByRole("article").filter({ hasText: "Two boxes, please" }).first();

  await asked.getByRole("button", { name: words("conversations.act.react") }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: words("conversations.act.emoji.thumbsUp") }).press("Enter");
  await expect(asked).toContainText(words("conversations.reaction.outbound", { emoji: "👍" }));
  const wamid = expect.stringMatching(/^wamid\./);
  await expect
    .poll(async () => (await messagesSentTo(customer)).map(({ body }) => body.reaction))
    .toEqual([{ message_id: wamid, emoji: "👍" }]);

  await asked.getByRole("button", { name: words("conversations.act.reply") }).press("Enter");
  const field = page.getByRole("textbox", { name: words("conversations.reply") });
  await expect(field).toBeFocused();
  await page.keyboard.type("On their way");
  await page.keyboard.press("Enter");
  const reply = thread.getByRole("article").filter({ hasText: "On their way" });
  await expect(reply).toContainText("Two boxes, please");
  await expect
    .poll(async () => (await messagesSentTo(customer)).find(({ body }) => body.type === "text")?.body.context)
    .toEqual({ message_id: wamid });
});

test("a reaction that WhatsApp refuses is told, at the message it was meant for", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Noor");
  // The simulator's phone does not have it, so it refuses the reaction (131009).
  await deliverMessage(customer, { type: "text", text: { body: "Are you open?" } });
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  const asked = thread.getByRole("article").filter({ hasText: "Are you open?" }).first();
  await asked.getByRole("button", { name: words("conversations.act.react") }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: words("conversations.act.emoji.heart") }).press("Enter");
  const line = thread.getByRole("article").filter({ hasText: words("conversations.failed.title") });
  await expect(line).toContainText(words("conversations.reactionLine.set", { emoji: "❤️" }));
  await expect(line).toContainText("Are you open?");
});
