import { expect, test } from "@playwright/test";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { wideScreen } from "@/e2e/screen-sizes";
import { customerWrites, messagesSentTo, newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";

test.use({ viewport: wideScreen });

test("a reply half written outlives the tab, belongs to its writer, and is gone once sent", async ({
  page,
  context,
}) => {
  const [agent, manager] = [await staffApi("agent"), await staffApi("manager")];
  await agent.lendSession(context);
  const customer = await newCustomer("Olga");
  await customerWrites(customer, "Do you have figs?");
  const { id } = await openConversationOf(agent, customer);
  const { reply } = conversationsPage(page);
  await openPage(page, `/conversations/${id}`);
  await reply.fill("Yes, from Thursd");

  const again = await context.newPage();
  await page.close();
  await openPage(again, `/conversations/${id}`);
  await expect(conversationsPage(again).reply).toHaveValue("Yes, from Thursd");

  await manager.lendSession(context);
  await openPage(again, `/conversations/${id}`);
  await expect(conversationsPage(again).reply).toHaveValue("");

  await agent.lendSession(context);
  await openPage(again, `/conversations/${id}`);
  await conversationsPage(again).sendReply("Yes, from Thursday");
  await expect.poll(async () => (await messagesSentTo(customer)).length).toBe(1);
  await openPage(again, `/conversations/${id}`);
  await expect(conversationsPage(again).sent("Yes, from Thursday")).toBeVisible();
  await expect(conversationsPage(again).reply).toHaveValue("");
});
