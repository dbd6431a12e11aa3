import { findCustomerByAnyId } from "@/simulator/customers/add-customer";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Registration } from "@/simulator/state/delivery";
import { newMessageId } from "@/simulator/state/message-id";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { recipientOf } from "@/simulator/webhooks/customer-ids";
import { envelope, fieldEnvelope, unixSeconds } from "@/simulator/webhooks/envelope";
import type { ControlEvent } from "./event-schema";

export function receiveEvent(simulator: Simulator, event: ControlEvent): Answer {
  const person = "from" in event ? event.from : "to" in event ? event.to : undefined;
  const customer = person === undefined ? undefined : findCustomerByAnyId(simulator, person);
  if (person !== undefined && !customer) return jsonAnswer(404, { error: `No customer ${person}` });
  const { body, belongsTo } = bodyOf(simulator, event, customer);
  for (const to of event.by ?? [belongsTo]) simulator.deliver("events", body, to);
  simulator.changed();
  return jsonAnswer(200, { body });
}

type Told = { body: unknown; belongsTo: Registration };

function bodyOf(simulator: Simulator, event: ControlEvent, customer: Customer | undefined): Told {
  const { line } = simulator;
  const ofAccount = (field: string, value: Record<string, unknown>): Told => ({
    body: fieldEnvelope(line, field, value),
    belongsTo: "account",
  });
  const ofNumber = (field: string, value: Record<string, unknown>): Told => ({
    body: envelope(line, value, field),
    belongsTo: "number",
  });
  const seconds = Number(unixSeconds(simulator.now()));
  switch (event.kind) {
    case "template_status":
      return ofAccount("message_template_status_update", {
        event: event.event,
        ...templateOf(event),
        ...(event.category !== undefined && { message_template_category: event.category }),
        reason: event.reason,
        ...event.more,
      });
    case "template_quality":
      return ofAccount("message_template_quality_update", {
        previous_quality_score: event.previous,
        new_quality_score: event.next,
        ...templateOf(event),
      });
    case "template_category":
      return ofAccount("template_category_update", {
        ...templateOf(event),
        previous_category: event.previous,
        new_category: event.next,
      });
    case "user_preferences":
      return ofNumber("user_preferences", {
        contacts: customer ? [{ profile: { name: customer.name }, wa_id: customer.waId }] : [],
        user_preferences: [
          {
            wa_id: customer?.waId,
            detail: `User requested to ${event.value} marketing messages`,
            category: "marketing_messages",
            value: event.value,
            timestamp: seconds,
          },
        ],
      });
    case "echo":
      return ofNumber("smb_message_echoes", { message_echoes: [echoOf(simulator, customer, event.text)] });
    case "history":
      return ofNumber("history", {
        history: [
          {
            metadata: { phase: event.phase, chunk_order: 1, progress: 100 },
            threads: [
              {
                id: customer?.waId,
                messages: event.messages.map((one) => pastMessage(simulator, customer, one)),
              },
            ],
          },
        ],
      });
    case "contact_sync":
      return ofNumber("smb_app_state_sync", {
        state_sync: [
          {
            type: "contact",
            contact: {
              full_name: customer?.name,
              first_name: customer?.name.split(" ")[0],
              phone_number: customer?.waId,
            },
            action: event.action,
            metadata: { timestamp: String(seconds) },
          },
        ],
      });
    case "account_alert":
      return ofAccount("account_alerts", {
        entity_type: "PHONE_NUMBER",
        entity_id: line.phoneNumberId,
        alert_severity: event.severity,
        alert_status: "ACTIVE",
        alert_type: "OBA_APPROVED",
        alert_description: event.description,
      });
    case "phone_quality":
      return ofAccount("phone_number_quality_update", {
        display_phone_number: line.waId,
        event: event.event,
        current_limit: event.limit,
      });
    case "status":
      return ofNumber("messages", {
        statuses: [
          {
            id: event.messageId,
            status: event.status,
            timestamp: unixSeconds(event.sentAt === undefined ? simulator.now() : Date.parse(event.sentAt)),
            ...(customer && recipientOf(customer)),
            ...(event.errors && { errors: event.errors }),
            ...event.more,
          },
        ],
      });
    case "errors":
      return ofNumber("messages", { errors: event.errors });
    case "field":
      return ofAccount(event.field, event.value);
  }
}

function templateOf({ name, language, id }: { name: string; language: string; id: number }) {
  return { message_template_id: id, message_template_name: name, message_template_language: language };
}

/** The message is in the chat as well: the customer got it. */
function echoOf(simulator: Simulator, customer: Customer | undefined, text: string) {
  const waId = customer?.waId ?? "";
  const id = newMessageId(waId, "shop");
  const sentAt = simulator.now();
  const content = { kind: "text" as const, text };
  chatOf(simulator.state, waId).push({ id, author: "shop", sentAt, progress: "delivered", content });
  return {
    from: simulator.line.waId,
    to: waId,
    id,
    timestamp: unixSeconds(sentAt),
    type: "text",
    text: { body: text },
  };
}

type PastMessage = { author: "customer" | "shop"; text: string; sentAt: string; status: string };

function pastMessage(simulator: Simulator, customer: Customer | undefined, past: PastMessage) {
  const waId = customer?.waId ?? "";
  const isShop = past.author === "shop";
  return {
    from: isShop ? simulator.line.waId : waId,
    ...(isShop && { to: waId }),
    id: newMessageId(waId, past.author),
    timestamp: unixSeconds(Date.parse(past.sentAt)),
    type: "text",
    text: { body: past.text },
    history_context: { status: past.status },
  };
}
