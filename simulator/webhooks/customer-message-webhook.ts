import type { BusinessLine } from "@/simulator/business-line";
import type { ChatMessage } from "@/simulator/state/chat-message";
import type { Customer } from "@/simulator/state/simulator-state";
import { payloadOf } from "./content-payload";
import { contactOf, senderOf } from "./customer-ids";
import { envelope, unixSeconds } from "./envelope";

/** What may stand beside any type (360dialog.md §2.4): an ad's referral, a group, forwarding. */
export type MessageExtras = {
  forwarded?: "once" | "often" | undefined;
  referral?: Record<string, unknown> | undefined;
  groupId?: string | undefined;
};

export function customerMessageWebhook(
  line: BusinessLine,
  customer: Customer,
  message: ChatMessage,
  extras: MessageExtras = {},
) {
  return wireWebhook(line, customer, {
    id: message.id,
    sentAt: message.sentAt,
    payload: {
      ...contextOf(line, message, extras),
      ...extrasOf(extras),
      ...payloadOf(line, message.content),
    },
  });
}

export type WireMessage = { id: string; sentAt: number; payload: Record<string, unknown> };

/** A message of any type; `value` is what stands beside it, such as errors. */
export function wireWebhook(
  line: BusinessLine,
  customer: Customer,
  { id, sentAt, payload }: WireMessage,
  value: Record<string, unknown> = {},
) {
  return envelope(line, {
    contacts: [contactOf(customer)],
    messages: [{ ...senderOf(customer), id, timestamp: unixSeconds(sentAt), ...payload }],
    ...value,
  });
}

export function extrasOf({ referral, groupId }: MessageExtras) {
  return { ...(referral && { referral }), ...(groupId !== undefined && { group_id: groupId }) };
}

// Meta's sample of a question asked from the catalog names no message; its id decodes to these words.
const inquiryId = `wamid.${Buffer.from("product_inquiry").toString("base64")}`;

function contextOf(line: BusinessLine, message: ChatMessage, { forwarded }: MessageExtras) {
  const { quotedId, askedProductId } = message;
  if (forwarded !== undefined) {
    return { context: forwarded === "once" ? { forwarded: true } : { frequently_forwarded: true } };
  }
  if (quotedId === undefined && askedProductId === undefined) return {};
  const quoted = { from: line.waId, id: quotedId ?? inquiryId };
  if (askedProductId === undefined) return { context: quoted };
  const referred = { catalog_id: line.catalogId, product_retailer_id: askedProductId };
  return { context: { ...quoted, referred_product: referred } };
}
