import "server-only";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { markRead } from "./conversation-store";
import { findNewestInbound } from "./reading-store";

/** Staff have seen all there is; a job tells the customer, as far as possible. Throws `not_found`. */
export async function markConversationRead(
  staff: StaffDto,
  conversationId: string,
  now = new Date(),
): Promise<{ unreadCount: number }> {
  requirePermission(staff, "conversations.read");
  return inTransaction(async (tx) => {
    const newest = await findNewestInbound(conversationId, { isUnread: true, tx });
    if (!(await markRead(tx, conversationId, now)))
      throw new AppError("not_found", "There is no such conversation.");
    if (newest) await addJob(tx, "tell-read", { messageId: newest.id }, { key: `tell-read:${newest.id}` });
    await publishLive(tx, "conversations");
    return { unreadCount: 0 };
  });
}
