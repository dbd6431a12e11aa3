import type { BusinessLine } from "@/simulator/business-line";

/** The Cloud format of 360dialog.md §2.2 around one `value` that concerns the number. */
export function envelope(line: BusinessLine, value: Record<string, unknown>, field = "messages") {
  return fieldEnvelope(line, field, {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: line.waId, phone_number_id: line.phoneNumberId },
    ...value,
  });
}

/** The same around a `value` that concerns the account: it names no number (360dialog.md §2.6). */
export function fieldEnvelope(line: BusinessLine, field: string, value: Record<string, unknown>) {
  return { object: "whatsapp_business_account", entry: [{ id: line.wabaId, changes: [{ value, field }] }] };
}

export function unixSeconds(timeMs: number): string {
  return Math.floor(timeMs / 1000).toString();
}
