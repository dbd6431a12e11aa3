import { z } from "zod";
import {
  interactiveSchemas,
  plainSchemas,
  type ReadCall,
  readCallSchema,
  type SendableMessage,
} from "./message-schema";
import type { Refusal } from "./refusal";
import { refusalOfIssues } from "./refusal-of-issues";

export type MessageReading =
  | { kind: "message"; message: SendableMessage }
  | { kind: "read"; call: ReadCall }
  | { kind: "refused"; refusal: Refusal };

const kindSchema = z.object({
  type: z.string().optional(),
  status: z.unknown().optional(),
  interactive: z.object({ type: z.string() }).optional().catch(undefined),
});

const plainTypes = new Map<string, z.ZodType<SendableMessage>>(Object.entries(plainSchemas));
const interactiveTypes = new Map<string, z.ZodType<SendableMessage>>(Object.entries(interactiveSchemas));

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
  const plain = plainTypes.get(type);
  if (plain) return parsed(plain, body);
  if (type !== "interactive") return refused(100, `Param type must not be "${type}".`);
  if (!interactive) return refused(131008, "The parameter interactive['type'] is required.");
  const schema = interactiveTypes.get(interactive.type);
  if (!schema) return refused(131009, `Param interactive['type'] must not be "${interactive.type}".`);
  return parsed(schema, body);
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
