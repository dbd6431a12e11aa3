import { z } from "zod";

/** Which API of 360dialog the number speaks; `sandbox` is its trial number. */
export const hostings = ["cloud", "on_premise", "sandbox"] as const;
export type Hosting = (typeof hostings)[number];

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
  lastDeliveryAt: z.iso.datetime().nullable(),
  wrongSecretCount: z.number().int(),
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

/** What to paste at 360dialog when the app cannot register it by itself; shown to owners only. */
export const webhookAddressSchema = z.object({
  url: z.url(),
  headerName: z.string(),
  headerValue: z.string(),
});

export const webhookRegistrationSchema = z.object({ registration: z.enum(["registered", "to_paste"]) });

export const accountRegistrationSchema = z.object({
  registration: z.enum(["registered", "to_paste", "not_offered"]),
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
