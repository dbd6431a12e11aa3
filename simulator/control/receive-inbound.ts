import { z } from "zod";
import { findCustomer } from "@/simulator/customers/add-customer";
import { type CustomerSaying, orderContent, sayAsCustomer } from "@/simulator/customers/say-as-customer";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";

const common = {
  from: z.string(),
  contextId: z.string().optional(),
  sentAt: z.iso.datetime({ offset: true }).optional(),
};

export const inboundSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("text"),
    text: z.string().min(1).max(4096),
    askedProductId: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("order"),
    items: z
      .array(z.strictObject({ retailerId: z.string(), quantity: z.number().int().min(1).max(99) }))
      .min(1),
    note: z.string().default(""),
  }),
]);
export type Inbound = z.infer<typeof inboundSchema>;

export function receiveInbound(simulator: Simulator, inbound: Inbound): Answer {
  const customer = findCustomer(simulator, inbound.from);
  if (!customer) return jsonAnswer(404, { error: `No customer ${inbound.from}` });
  const content: CustomerSaying["content"] | null =
    inbound.kind === "text"
      ? { kind: "text", text: inbound.text }
      : orderContent(simulator, inbound.items, inbound.note);
  if (!content) return jsonAnswer(404, { error: "The shop has no product of that retailerId" });
  const message = sayAsCustomer(simulator, customer, {
    content,
    quotedId: inbound.contextId,
    askedProductId: inbound.kind === "text" ? inbound.askedProductId : undefined,
    sentAt: inbound.sentAt === undefined ? undefined : Date.parse(inbound.sentAt),
  });
  return jsonAnswer(200, { wamid: message.id });
}
