import { z } from "zod";
import { mediaTypes } from "@/simulator/state/chat-content";

/** Whom it is from (waId, user id or username), and what may stand beside any type. */
const common = {
  from: z.string(),
  contextId: z.string().optional(),
  sentAt: z.iso.datetime({ offset: true }).optional(),
  forwarded: z.enum(["once", "often"]).optional(),
  referral: z.record(z.string(), z.unknown()).optional(),
  groupId: z.string().optional(),
};

const reply = { id: z.string(), title: z.string() };
const anything = z.record(z.string(), z.unknown());

const media = z.strictObject({
  ...common,
  kind: z.enum(mediaTypes),
  /** The file: a picture of the shop by SKU, or bytes; without either a small sample. */
  picture: z.string().optional(),
  base64: z.string().optional(),
  mimeType: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  voice: z.boolean().optional(),
});

/** Every type of 360dialog.md §2.4, as `POST /control/inbound` takes it. */
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
  media,
  z.strictObject({
    ...common,
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("contacts"),
    contacts: z.array(z.strictObject({ name: z.string(), phones: z.array(z.string()) })).min(1),
  }),
  z.strictObject({ ...common, kind: z.literal("button_reply"), ...reply }),
  z.strictObject({ ...common, kind: z.literal("list_reply"), ...reply, description: z.string().optional() }),
  z.strictObject({
    ...common,
    kind: z.literal("nfm_reply"),
    name: z.string().default("flow"),
    body: z.string().default("Sent"),
    response: anything,
  }),
  z.strictObject({ ...common, kind: z.literal("template_button"), payload: z.string(), text: z.string() }),
  // Without an emoji the reaction is taken back.
  z.strictObject({
    ...common,
    kind: z.literal("reaction"),
    messageId: z.string(),
    emoji: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("system"),
    type: z.enum(["user_changed_number", "user_changed_user_id", "customer_identity_changed"]),
    body: z.string().optional(),
    newWaId: z.string().optional(),
    newUserId: z.string().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal("request_welcome") }),
  z.strictObject({ ...common, kind: z.literal("unsupported"), unsupportedType: z.string().default("poll") }),
  z.strictObject({ ...common, kind: z.literal("edit"), messageId: z.string(), text: z.string() }),
  z.strictObject({ ...common, kind: z.literal("revoke"), messageId: z.string() }),
  z.strictObject({ ...common, kind: z.literal("interactive_without_body") }),
  // A type that nobody knows yet, or one written to be wrong.
  z.strictObject({ ...common, kind: z.literal("raw"), message: anything }),
]);
export type Inbound = z.infer<typeof inboundSchema>;
export type InboundMedia = z.infer<typeof media>;
