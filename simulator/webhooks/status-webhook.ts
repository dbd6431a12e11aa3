import type { BusinessLine } from "@/simulator/business-line";
import type { ChatMessage } from "@/simulator/state/chat-message";
import type { Customer } from "@/simulator/state/simulator-state";
import { idsOf, recipientOf } from "./customer-ids";
import { envelope, unixSeconds } from "./envelope";

export type WireStatus = "sent" | "delivered" | "read";

// Only `sent` and one of delivered/read carry it; the values are those of August 2026 (360dialog.md §2.5).
const pricing = {
  billable: false,
  pricing_model: "PMP",
  category: "service",
  type: "free_customer_service",
};

export function statusWebhook(
  line: BusinessLine,
  customer: Customer,
  message: ChatMessage,
  status: WireStatus,
  at: number,
) {
  return envelope(line, {
    contacts: [idsOf(customer)],
    statuses: [
      {
        id: message.id,
        status,
        timestamp: unixSeconds(at),
        ...recipientOf(customer),
        ...(message.callbackData === undefined ? {} : { biz_opaque_callback_data: message.callbackData }),
        ...(status === "read" ? {} : { pricing }),
      },
    ],
  });
}
