import type { BusinessLine } from "@/simulator/business-line";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";

export function healthStatus(line: BusinessLine): Answer {
  const available = (entity_type: string, id: string) => ({
    entity_type,
    id,
    can_send_message: "AVAILABLE",
  });
  return jsonAnswer(200, {
    health_status: {
      can_send_message: "AVAILABLE",
      entities: [
        available("PHONE_NUMBER", line.phoneNumberId),
        available("WABA", line.wabaId),
        available("BUSINESS", "506914307656634"),
        available("APP", "634974688087057"),
      ],
    },
    id: line.phoneNumberId,
  });
}

/** `data[0].id` is the connected catalog (360dialog.md §3.6). */
export function commerceSettings(line: BusinessLine): Answer {
  return jsonAnswer(200, {
    data: [{ id: line.catalogId, is_cart_enabled: true, is_catalog_visible: true }],
  });
}

export function phoneNumber(line: BusinessLine): Answer {
  return jsonAnswer(200, {
    phone_number_id: line.phoneNumberId,
    display_phone_number: line.displayPhoneNumber,
  });
}
