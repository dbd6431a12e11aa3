import type { BusinessLine } from "@/simulator/business-line";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Health } from "@/simulator/state/number-state";

export function healthStatus(line: BusinessLine, health: Health): Answer {
  const entity = (entity_type: Health["entity"], id: string) => ({
    entity_type,
    id,
    ...(entity_type === health.entity
      ? {
          can_send_message: health.canSendMessage,
          ...(health.additionalInfo.length > 0 && { additional_info: health.additionalInfo }),
          ...(health.errors.length > 0 && { errors: health.errors }),
        }
      : { can_send_message: "AVAILABLE" }),
  });
  return jsonAnswer(200, {
    health_status: {
      can_send_message: health.canSendMessage,
      entities: [
        entity("PHONE_NUMBER", line.phoneNumberId),
        entity("WABA", line.wabaId),
        entity("BUSINESS", "506914307656634"),
        entity("APP", "634974688087057"),
      ],
    },
    id: line.phoneNumberId,
  });
}

export function phoneNumber(line: BusinessLine): Answer {
  return jsonAnswer(200, {
    phone_number_id: line.phoneNumberId,
    display_phone_number: line.displayPhoneNumber,
  });
}
