import { z } from "zod";
import { registrationSchema } from "@/simulator/state/delivery";

const anything = z.record(z.string(), z.unknown());
/** Which registrations get it; by default the one that its field belongs to. */
const common = { by: z.array(registrationSchema).min(1).optional() };
const template = {
  name: z.string(),
  language: z.string().default("en"),
  id: z.number().int().default(594425479),
};

/** The fields of 360dialog.md §2.6, as `POST /control/event` takes them. */
export const eventSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("template_status"),
    ...template,
    event: z.string(),
    reason: z.string().default("NONE"),
    category: z.string().optional(),
    more: anything.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("template_quality"),
    ...template,
    previous: z.string().default("UNKNOWN"),
    next: z.string(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("template_category"),
    ...template,
    previous: z.string(),
    next: z.string(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("user_preferences"),
    from: z.string(),
    value: z.enum(["stop", "resume"]),
  }),
  /** A message typed in the shop's phone app. */
  z.strictObject({ ...common, kind: z.literal("echo"), to: z.string(), text: z.string().min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal("history"),
    from: z.string(),
    phase: z.number().int().default(0),
    messages: z.array(
      z.strictObject({
        author: z.enum(["customer", "shop"]),
        text: z.string(),
        sentAt: z.iso.datetime({ offset: true }),
        status: z.string().default("READ"),
      }),
    ),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("contact_sync"),
    from: z.string(),
    action: z.enum(["add", "remove"]).default("add"),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("account_alert"),
    severity: z.string().default("CRITICAL"),
    description: z.string(),
  }),
  z.strictObject({ ...common, kind: z.literal("phone_quality"), event: z.string(), limit: z.string() }),
  z.strictObject({
    ...common,
    kind: z.literal("status"),
    messageId: z.string(),
    to: z.string(),
    status: z.enum(["sent", "delivered", "read", "played", "failed"]),
    sentAt: z.iso.datetime({ offset: true }).optional(),
    errors: z.array(anything).optional(),
    more: anything.optional(),
  }),
  /** Errors at the level of the number: the third place (360dialog.md §2.4). */
  z.strictObject({ ...common, kind: z.literal("errors"), errors: z.array(anything).min(1) }),
  /** Any field, also one that does not exist. */
  z.strictObject({ ...common, kind: z.literal("field"), field: z.string(), value: anything }),
]);
export type ControlEvent = z.infer<typeof eventSchema>;
