import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { letTenMinutesPass, outboundRowsOf } from "@/e2e/shop-database";
import {
  type Customer,
  customerWrites,
  dropNextSend,
  holdWebhooks,
  idsAcceptedFor,
  newCustomer,
  releaseWebhooks,
} from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.use({ viewport: wideScreen });
test.afterEach(releaseWebhooks);

const words = staffWords();
const arrived = words("conversations.unsettled.arrived");
const sendAgain = words("conversations.unsettled.sendAgain");
const text = "Your bread is ready";

/** A reply whose connection breaks, in a thread that is open in the browser. */
async function replyInto(
  { page, context }: { page: Page; context: BrowserContext },
  breaks: "before" | "after",
) {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Mercè");
  await customerWrites(customer, "Is it ready?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  await holdWebhooks();
  await dropNextSend(breaks);
  const conversations = conversationsPage(page);
  await conversations.sendReply(text);
  await expect(conversations.sent(text)).toContainText(words("conversations.unknown.text"));
  await expect(conversations.sent(text).getByRole("button", { name: sendAgain })).toHaveCount(0);
  const [row] = await outboundRowsOf(id);
  if (!row) throw new Error("a reply was sent");
  expect(row).toMatchObject({ state: "unknown", settledAs: null });
  return { customer, conversationId: id, messageId: row.id, sent: conversations.sent(text) };
}

/** The list above the conversations, with one customer's message in it. */
async function openUncertain(page: Page, { name }: Customer) {
  const list = page.getByRole("region", { name: /not certain whether/ });
  const item = list.getByRole("listitem").filter({ hasText: name });
  await list.getByText(/not certain whether/).click();
  await expect(item).toContainText(text);
  return item;
}

test("what never left is sent again from the list, once", async ({ page, context }) => {
  const { customer, conversationId, messageId, sent } = await replyInto({ page, context }, "before");
  expect(await idsAcceptedFor(customer)).toEqual([]);
  await releaseWebhooks();
  await letTenMinutesPass(conversationId);
  await openPage(page, "/conversations");

  const item = await openUncertain(page, customer);
  await item.getByRole("button", { name: sendAgain }).click();
  await expect(item).toHaveCount(0);

  await expect
    .poll(() => outboundRowsOf(conversationId))
    .toMatchObject([
      { id: messageId, state: "unknown", settledAs: "sent_again" },
      { state: "delivered", settledAs: null },
    ]);
  const [, copy] = await outboundRowsOf(conversationId);
  expect(await idsAcceptedFor(customer)).toEqual([copy?.id]);
  await conversationsPage(page).rowOf(customer).click();
  await expect(sent).toHaveCount(2);
  await expect(sent.first()).toContainText(words("conversations.unsettled.wasSentAgain"));
});

test("what a person says has arrived is not sent again, and its ticks follow", async ({ page, context }) => {
  const { customer, conversationId, messageId, sent } = await replyInto({ page, context }, "after");
  expect(await idsAcceptedFor(customer)).toEqual([messageId]);
  await letTenMinutesPass(conversationId);
  await openPage(page, `/conversations/${conversationId}`);

  await expect(sent).toContainText(words("conversations.unsettled.text"));
  await sent.getByRole("button", { name: arrived }).click();
  await expect(sent.getByRole("button", { name: arrived })).toHaveCount(0);
  const row = { id: messageId, state: "accepted", settledAs: "arrived" };
  expect(await outboundRowsOf(conversationId)).toEqual([row]);

  await releaseWebhooks();
  await expect.poll(() => outboundRowsOf(conversationId)).toEqual([{ ...row, state: "delivered" }]);
  expect(await idsAcceptedFor(customer)).toEqual([messageId]);
});

test("what was sent again and had arrived after all says that the customer has it twice", async ({
  page,
  context,
}) => {
  const { customer, conversationId, messageId, sent } = await replyInto({ page, context }, "after");
  await letTenMinutesPass(conversationId);
  await openPage(page, `/conversations/${conversationId}`);
  await sent.getByRole("button", { name: sendAgain }).click();
  await expect.poll(async () => (await idsAcceptedFor(customer)).length).toBe(2);
  await releaseWebhooks();

  await expect(sent.first()).toContainText(words("conversations.unsettled.arrivedTwice.text"));
  const [first, copy] = await outboundRowsOf(conversationId);
  expect(first).toEqual({ id: messageId, state: "delivered", settledAs: "sent_again" });
  expect(await idsAcceptedFor(customer)).toEqual([messageId, copy?.id]);
});

test("what a status settles in time is never put before anybody", async ({ page, context }) => {
  const { customer, conversationId, messageId, sent } = await replyInto({ page, context }, "after");
  await releaseWebhooks();
  await expect(sent).not.toContainText(words("conversations.unknown.title"));
  await letTenMinutesPass(conversationId);
  await openPage(page, "/conversations");
  await expect(conversationsPage(page).rowOf(customer)).toBeVisible();
  await expect(page.getByText(words("conversations.unsettled.text"))).toHaveCount(0);
  expect(await outboundRowsOf(conversationId)).toEqual([
    { id: messageId, state: "delivered", settledAs: null },
  ]);
  expect(await idsAcceptedFor(customer)).toEqual([messageId]);
});
