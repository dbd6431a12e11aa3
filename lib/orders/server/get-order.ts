import "server-only";
import { findMessageByWamid, findMessages } from "@/lib/conversations/server/message-store";
import type { OrderDto } from "@/lib/orders/contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { toOrder } from "./order-dto";
import { findOrderRow, type OrderDetailRow } from "./order-store";

/** One order with its lines, events, notices and the message it answers. Throws `not_found`. */
export async function getOrder(staff: StaffDto, orderId: string): Promise<OrderDto> {
  requirePermission(staff, "orders.read");
  const row = await findOrderRow(orderId);
  if (!row) throw new AppError("not_found", "There is no such order.");
  const notices = await findMessages(row.notices.map(({ id }) => id));
  return toOrder(row, { origin: await findOrigin(row), notices });
}

/** A cart may overtake the answer that tells us its message's wamid: then it is found now, by that wamid. */
async function findOrigin({ originMessageId, channelId, carts }: OrderDetailRow) {
  if (originMessageId !== null) return (await findMessages([originMessageId]))[0] ?? null;
  const contextWamid = carts[0]?.contextWamid;
  const answered = contextWamid ? await findMessageByWamid(channelId, contextWamid) : null;
  return answered?.direction === "outbound" ? answered : null;
}
