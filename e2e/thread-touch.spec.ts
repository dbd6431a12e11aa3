import { expect, test } from "@playwright/test";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { narrowScreen } from "@/e2e/screen-sizes";
import { customerWrites, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.use({ viewport: narrowScreen, hasTouch: true, isMobile: true });

const words = staffWords();

test("under a finger the actions come with the pressed message, in the line of its time", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Lucía");
  await customerWrites(customer, "Two boxes");
  await customerWrites(customer, "And a loaf");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);

  const { thread } = conversationsPage(page);
  const [first, second] = ["Two boxes", "And a loaf"].map((said) =>
    thread.getByRole("article").filter({ hasText: said }),
  );
  if (!first || !second) throw new Error("two messages were written");
  const actionsOf = (message: typeof first) =>
    message.getByRole("toolbar", { name: words("conversations.act.toolbar") });
  await expect(actionsOf(first)).toHaveCSS("opacity", "0");
  const unpressed = await first.boundingBox();
  // A line of text in its bubble, four pixels and a line of small text.
  expect(unpressed?.height).toBeLessThan(62);

  await first.getByText("Two boxes").tap();
  await expect(actionsOf(first)).toHaveCSS("opacity", "1");
  await expect(actionsOf(second)).toHaveCSS("opacity", "0");
  expect((await first.boundingBox())?.height).toBe(unpressed?.height);

  const reply = first.getByRole("button", { name: words("conversations.act.reply") });
  const target = await reply.boundingBox();
  expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await reply.tap();
  await expect(page.getByRole("textbox", { name: words("conversations.reply") })).toBeFocused();
});
