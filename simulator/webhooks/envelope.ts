import type { BusinessLine } from "@/simulator/business-line";

/** The Cloud format of 360dialog.md §2.2 around one `value`. */
export function envelope(line: BusinessLine, value: Record<string, unknown>) {
  return {
    object: "whatsapp_business_account",
    entry: [
      {
        id: line.wabaId,
        changes: [
          {
            value: {
              messaging_product: "whatsapp",
              metadata: {
                display_phone_number: line.waId,
                phone_number_id: line.phoneNumberId,
              },
              ...value,
            },
            field: "messages",
          },
        ],
      },
    ],
  };
}

export function unixSeconds(timeMs: number): string {
  return Math.floor(timeMs / 1000).toString();
}
