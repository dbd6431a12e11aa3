import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { readPersonId } from "./read-person";
import { idOf, memberOf, recordOf, textOf, wordOf } from "./wire-value";

/** WhatsApp's own word about a customer: a new number or id. Older payloads say `new_wa_id` (360dialog.md §2.4). */
export function readSystemBody(message: unknown): Dialog360MessageBody | null {
  const system = recordOf(memberOf(message, "system"));
  if (!system) return null;
  const phone = readPersonId(memberOf(system, "wa_id") ?? memberOf(system, "new_wa_id"));
  return {
    type: "system",
    systemType: wordOf(system.type) || "unknown",
    text: textOf(system.body) || null,
    newWaId: phone.waId,
    newUserId: idOf(memberOf(system, "user_id")) ?? phone.userId,
  };
}
