import { findCustomerByAnyId } from "@/simulator/customers/add-customer";
import { changeIds } from "@/simulator/customers/change-ids";
import {
  editAsCustomer,
  reactAsCustomer,
  revokeAsCustomer,
  tellShop,
} from "@/simulator/customers/change-message";
import { sayAsCustomer } from "@/simulator/customers/say-as-customer";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";
import type { Customer } from "@/simulator/state/simulator-state";
import { extrasOf } from "@/simulator/webhooks/customer-message-webhook";
import { inboundContent } from "./inbound-content";
import type { Inbound } from "./inbound-schema";

export function receiveInbound(simulator: Simulator, inbound: Inbound): Answer {
  const customer = findCustomerByAnyId(simulator, inbound.from);
  if (!customer) return jsonAnswer(404, { error: `No customer ${inbound.from}` });
  const sentAt = inbound.sentAt === undefined ? undefined : Date.parse(inbound.sentAt);
  const content = inboundContent(simulator, inbound);
  if (content === "not_found")
    return jsonAnswer(404, { error: "The shop has no product of that retailerId" });
  if (content === null)
    return jsonAnswer(200, { wamid: tellWithoutBubble(simulator, customer, inbound, sentAt) });
  const { contextId: quotedId, forwarded, referral, groupId } = inbound;
  const askedProductId = inbound.kind === "text" ? inbound.askedProductId : undefined;
  const message = sayAsCustomer(
    simulator,
    customer,
    { content, quotedId, askedProductId, sentAt },
    { forwarded, referral, groupId },
  );
  return jsonAnswer(200, { wamid: message.id });
}

function tellWithoutBubble(
  simulator: Simulator,
  customer: Customer,
  inbound: Inbound,
  sentAt: number | undefined,
): string {
  const tell = (payload: Record<string, unknown>, value: Record<string, unknown> = {}) =>
    tellShop(simulator, customer, { ...extrasOf(inbound), ...payload }, { sentAt, value });
  switch (inbound.kind) {
    case "reaction":
      return reactAsCustomer(simulator, customer, inbound.messageId, inbound.emoji, sentAt);
    case "edit":
      return editAsCustomer(simulator, customer, inbound.messageId, inbound.text, sentAt);
    case "revoke":
      return revokeAsCustomer(simulator, customer, inbound.messageId, sentAt);
    case "system":
      return changeIds(simulator, customer, inbound, sentAt);
    case "request_welcome":
      return tell({ type: "request_welcome" });
    case "unsupported":
      return tell({
        type: "unsupported",
        unsupported: { type: inbound.unsupportedType },
        errors: [errorOf(131051, "Message type unknown", "Message type is currently not supported.")],
      });
    case "interactive_without_body":
      return tell(
        { type: "interactive" },
        { errors: [errorOf(131000, "Unsupported webhook payload", "Unsupported webhook payload")] },
      );
    case "raw":
      return tell(inbound.message);
    default:
      throw new Error(`${inbound.kind} has a bubble`);
  }
}

function errorOf(code: number, title: string, details: string) {
  return { code, title, message: title, error_data: { details } };
}
