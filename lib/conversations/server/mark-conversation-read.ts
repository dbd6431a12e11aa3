import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { markRead } from "./conversation-store";

/** Staff have seen all there is. The customer is not told. Throws `not_found`. */
export async function markConversationRead(
  staff: StaffDto,
  conversationId: string,
  now = new Date(),
): Promise<{ unreadCount: number }> {
  requirePermission(staff, "conversations.read");
  return inTransaction(async (tx) => {
    if (!(await markRead(tx, conversationId, now)))
      throw new AppError("not_found", "There is no such conversation.");
    await publishLive(tx, "conversations");
    return { unreadCount: 0 };
  });
}
