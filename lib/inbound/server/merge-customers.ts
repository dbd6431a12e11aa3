import "server-only";
import {
  giveConversation,
  mergeConversation,
  pairConversations,
} from "@/lib/conversations/server/conversation-merge-store";
import type { MoveBelongings } from "@/lib/customers/server/receive-customer";
import { moveOrders } from "@/lib/orders/server/cart-store";

/** Gives all that one customer has to another: orders and carts first, which point at conversations. */
export const mergeCustomers: MoveBelongings = async (tx, fromCustomerId, toCustomerId) => {
  const pairs = await pairConversations(tx, fromCustomerId, toCustomerId);
  const doubled = pairs.flatMap(({ fromId, toId }) => (toId === null ? [] : { fromId, toId }));
  await moveOrders(tx, fromCustomerId, toCustomerId, doubled);
  for (const { fromId, toId } of doubled) await mergeConversation(tx, fromId, toId);
  for (const { fromId, toId } of pairs) if (toId === null) await giveConversation(tx, fromId, toCustomerId);
};
