import "server-only";
import type { markRead } from "@/lib/dialog360/server/mark-read";
import { recordAttempt } from "@/lib/server/rate-limit-store";
import { secondMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getConversation } from "./get-conversation";
import { findNewestInbound } from "./reading-store";
import { tellRead } from "./tell-read";

/** WhatsApp shows it for 25 s (360dialog.md §1.3, read 2026-11-25); asked for more often it is not passed on. */
const oncePerConversation = { max: 1, windowMs: 20 * secondMs };

/** Shows the customer that an answer is being written, as far as possible. Throws `not_found`. */
export async function sendTyping(
  staff: StaffDto,
  conversationId: string,
  options: { mark?: typeof markRead } = {},
): Promise<{ isShown: boolean }> {
  requirePermission(staff, "conversations.reply");
  await getConversation(conversationId);
  const newest = await findNewestInbound(conversationId);
  if (!newest || (await recordAttempt(`typing:${conversationId}`, oncePerConversation)) > 0)
    return { isShown: false };
  return { isShown: (await tellRead(newest.id, { ...options, isTyping: true })) === "told" };
}
