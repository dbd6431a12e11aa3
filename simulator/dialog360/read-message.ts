import { z } from "zod";
import {
  productListMessageSchema,
  productMessageSchema,
  type ReadCall,
  readCallSchema,
  type SendableMessage,
  textMessageSchema,
} from "./message-schema";
import type { Refusal } from "./refusal";
import { refusalOfIssues } from "./refusal-of-issues";

export type MessageReading =
  | { kind: "message"; message: SendableMessage }
  | { kind: "read"; call: ReadCall }
  | { kind: "refused"; refusal: Refusal };

// Documented, not simulated yet.
const otherTypes = new Set([
  "audio",
  "contacts",
  "document",
  "image",
  "location",
  "reaction",
  "sticker",
  "template",
  "video",
]);

const kindSchema = z.object({
  type: z.string().optional(),
  status: z.unknown().optional(),
  interactive: z.object({ type: z.string() }).optional().catch(undefined),
});

export function readMessage(body: unknown): MessageReading {
  const kind = kindSchema.safeParse(body);
  if (!kind.success) return refused(100, "The body must be a JSON object with a message.");
  const { type, status, interactive } = kind.data;
  if (status !== undefined) {
    const call = readCallSchema.safeParse(body, { reportInput: true });
    if (!call.success) return { kind: "refused", refusal: refusalOfIssues(call.error.issues) };
    return { kind: "read", call: call.data };
  }
  if (type === undefined) return refused(131008, "The parameter type is required.");
  if (otherTypes.has(type)) return refused(131051, `Messages of type ${type} are not simulated yet.`);
  if (type === "text") return parsed(textMessageSchema, body);
  if (type !== "interactive") return refused(100, `Param type must not be "${type}".`);
  if (interactive?.type === "product") return parsed(productMessageSchema, body);
  if (interactive?.type === "product_list") return parsed(productListMessageSchema, body);
  if (interactive) {
    return refused(131051, `Interactive messages of type ${interactive.type} are not simulated yet.`);
  }
  return refused(131008, "The parameter interactive['type'] is required.");
}

function parsed(schema: z.ZodType<SendableMessage>, body: unknown): MessageReading {
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) return { kind: "refused", refusal: refusalOfIssues(result.error.issues) };
  if (result.data.to === undefined && result.data.recipient === undefined) {
    return refused(131008, "The parameter to is required.");
  }
  return { kind: "message", message: result.data };
}

function refused(code: Refusal["code"], details: string): MessageReading {
  return { kind: "refused", refusal: { code, details } };
}
