import { z } from "zod";

/** Which API of 360dialog the number speaks; `sandbox` is its trial number. */
export const hostings = ["cloud", "on_premise", "sandbox"] as const;
export type Hosting = (typeof hostings)[number];

export const healthWords = ["available", "limited", "blocked", "unknown"] as const;

/** In Meta's words, and of which part of the account. */
const healthProblemSchema = z.object({
  entity: z.string(),
  code: z.string().nullable(),
  text: z.string(),
  solution: z.string().nullable(),
});

/** What the last answer said and when; `failure` when it was asked again since and did not answer. */
export const healthReportSchema = z.object({
  answeredAt: z.iso.datetime().nullable(),
  failure: z.enum(["channel_key_refused", "vendor_unavailable"]).nullable(),
  problems: z.array(healthProblemSchema),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

export const channelSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  displayPhoneNumber: z.string(),
  hosting: z.enum(hostings),
  phoneNumberId: z.string().nullable(),
  /** Meta's catalog id; null until one is named. */
  vendorCatalogId: z.string().nullable(),
  catalogId: z.uuid().nullable(),
  webhookRegisteredAt: z.iso.datetime().nullable(),
  accountRegisteredAt: z.iso.datetime().nullable(),
  /** The other number of the same account whose address the account's only webhook leads to. */
  accountHeldBy: z.string().nullable(),
  lastDeliveryAt: z.iso.datetime().nullable(),
  /** When a probe of ours came in through the public address. */
  provenAt: z.iso.datetime().nullable(),
  wrongSecretCount: z.number().int(),
  /** Null until it was asked. */
  health: z.enum(healthWords).nullable(),
  healthReport: healthReportSchema,
  qualityRating: z.string().nullable(),
  isSharedWithApp: z.boolean(),
  /** The rate we send at since WhatsApp said it was too much (130429), and until when; null at full rate. */
  slowed: z.object({ perSecond: z.number().int(), until: z.iso.datetime() }).nullable(),
  /** Null where 360dialog does not tell. */
  isCartEnabled: z.boolean().nullable(),
  isCatalogVisible: z.boolean().nullable(),
  /** Meta's id of another catalog that WhatsApp names for this number. */
  foreignCatalogId: z.string().nullable(),
  /** Whether a former secret still counts, and until when; null: until the new one is registered. */
  hasFormerSecret: z.boolean(),
  formerSecretUntil: z.iso.datetime().nullable(),
});
export type ChannelDto = z.infer<typeof channelSchema>;

export const channelListSchema = z.object({ channels: z.array(channelSchema) });

export const connectChannelInputSchema = z.object({
  name: z.string().trim().min(1).max(60),
  displayPhoneNumber: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()-]{6,24}$/),
  hosting: z.enum(hostings).default("cloud"),
  apiKey: z.string().trim().min(8).max(200),
  phoneNumberId: z
    .string()
    .trim()
    .regex(/^\d{5,30}$/)
    .optional(),
  vendorCatalogId: z
    .string()
    .trim()
    .regex(/^\d{5,30}$/)
    .optional(),
});
export type ConnectChannelInput = z.infer<typeof connectChannelInputSchema>;

export const changeChannelInputSchema = connectChannelInputSchema
  .pick({ name: true, vendorCatalogId: true })
  .extend({ isSharedWithApp: z.boolean() })
  .partial();
export type ChangeChannelInput = z.infer<typeof changeChannelInputSchema>;

export const changedChannelSchema = z.object({ channel: channelSchema });

/** The number's switches at Meta, each by itself or both. */
export const changeCommerceInputSchema = z
  .object({ isCartEnabled: z.boolean(), isCatalogVisible: z.boolean() })
  .partial()
  .refine((input) => Object.values(input).some((value) => value !== undefined));
export type ChangeCommerceInput = z.infer<typeof changeCommerceInputSchema>;

/** `refused`: 360dialog did not take it, or does not pass it on. */
export const commerceChangeSchema = z.object({ change: z.enum(["changed", "refused"]) });
export type CommerceChange = z.infer<typeof commerceChangeSchema>["change"];

export const changeChannelKeyInputSchema = connectChannelInputSchema.pick({ apiKey: true });

/** False when no former secret counted any more. */
export const endedSecretSchema = z.object({ isEnded: z.boolean() });

/** `not_offered`: only the Cloud API tells how a number is. */
export const channelCheckSchema = z.object({ check: z.enum(["checked", "not_offered"]) });
export type ChannelCheck = z.infer<typeof channelCheckSchema>["check"];

/** What became of a probe to the number's own public address. */
export const webhookProbeSchema = z.object({
  probe: z.enum(["delivered", "bad_status", "private_address", "unreachable"]),
  status: z.number().int().nullable(),
});
export type WebhookProbe = z.infer<typeof webhookProbeSchema>;

/** What to paste at 360dialog when the app cannot register it by itself; shown to owners only. */
export const webhookAddressSchema = z.object({
  url: z.url(),
  headerName: z.string(),
  headerValue: z.string(),
});

export const webhookRegistrationSchema = z.object({ registration: z.enum(["registered", "to_paste"]) });

/** `held`: another number's address of the same account is registered, and stays: an account has only one. */
export const accountRegistrationSchema = z.object({
  registration: z.enum(["registered", "held", "to_paste", "not_offered"]),
});
export type AccountRegistration = z.infer<typeof accountRegistrationSchema>["registration"];

/** `to_paste`: the new secret is to be pasted at 360dialog; until it is registered the former one counts too. */
export const secretRotationSchema = z.object({ rotation: z.enum(["rotated", "to_paste"]) });
export type SecretRotation = z.infer<typeof secretRotationSchema>["rotation"];

export const connectedChannelSchema = webhookRegistrationSchema.extend({
  channel: channelSchema,
  webhook: webhookAddressSchema,
  accountWebhook: webhookAddressSchema,
  accountRegistration: accountRegistrationSchema.shape.registration,
});
export type ConnectedChannelDto = z.infer<typeof connectedChannelSchema>;
