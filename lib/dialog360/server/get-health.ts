import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { idOf, listOf, memberOf, wordOf } from "./wire-value";

export interface Dialog360Health {
  canSend: "available" | "limited" | "blocked" | "unknown";
  phoneNumberId: string | null;
  wabaId: string | null;
}

/**
 * Whether the number can send, as Meta sees it; also the plainest call that proves a key.
 * Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2, `GET /health_status`.
 */
export async function getHealth(access: Dialog360Access): Promise<Dialog360Health> {
  const reply = await askDialog360(access, { method: "GET", path: "/health_status" });
  const status = memberOf(reply.isOk ? reply.body : undefined, "health_status");
  const idOfEntity = (type: string) =>
    idOf(
      memberOf(
        listOf(memberOf(status, "entities")).find((entity) => memberOf(entity, "entity_type") === type),
        "id",
      ),
    );
  return {
    canSend: readCanSend(memberOf(status, "can_send_message")),
    phoneNumberId: idOfEntity("PHONE_NUMBER"),
    wabaId: idOfEntity("WABA"),
  };
}

function readCanSend(value: unknown): Dialog360Health["canSend"] {
  const word = wordOf(value).toLowerCase();
  return word === "available" || word === "limited" || word === "blocked" ? word : "unknown";
}
