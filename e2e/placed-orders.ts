import { expect } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import type { StaffApi } from "@/e2e/staff-api";
import { conversationPageSchema } from "@/lib/conversations/contract";
import { type OrderDto, orderPageSchema, orderSchema } from "@/lib/orders/contract";

/** A customer's orders as the orders list of the dashboard gives them. */
export async function ordersOf(api: StaffApi, { waId }: Customer): Promise<{ id: string; number: number }[]> {
  const { items } = await api.get(`/api/orders?view=all&q=${encodeURIComponent(waId)}`, orderPageSchema);
  return items.filter(({ customer }) => customer.waId === waId);
}

/** Waits until the customer has an order, and no second one, and reads the whole of it. */
export async function onlyOrderOf(api: StaffApi, customer: Customer, timeoutMs = 10_000): Promise<OrderDto> {
  await expect.poll(async () => (await ordersOf(api, customer)).length, { timeout: timeoutMs }).toBe(1);
  const [order] = await ordersOf(api, customer);
  return api.get(`/api/orders/${order?.id}`, orderSchema);
}

/** Waits until the customer may be written to, and says in which conversation. */
export async function openConversationOf(
  api: StaffApi,
  { waId }: Customer,
): Promise<{ id: string; channelId: string }> {
  const path = `/api/conversations?window=open&q=${encodeURIComponent(waId)}`;
  const find = async () => (await api.get(path, conversationPageSchema)).items[0];
  await expect.poll(async () => (await find())?.customer.waId).toBe(waId);
  const found = await find();
  if (!found) throw new Error(`There is no conversation with ${waId}.`);
  return found;
}
