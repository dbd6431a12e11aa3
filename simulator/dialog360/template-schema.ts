import { z } from "zod";
import { messageLimits as limits } from "./message-limits";
import { sections } from "./product-schema";
import { addressed, captionedFile, idSchema, namedFile, upTo } from "./schema-parts";

const textParameter = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  parameter_name: z.string().optional(),
});

const productParameter = z.strictObject({
  type: z.literal("product"),
  product: z.strictObject({ product_retailer_id: idSchema, catalog_id: idSchema }),
});

const headerParameter = z.discriminatedUnion("type", [
  textParameter,
  productParameter,
  z.strictObject({ type: z.literal("image"), image: captionedFile }),
  z.strictObject({ type: z.literal("video"), video: captionedFile }),
  z.strictObject({ type: z.literal("document"), document: namedFile }),
]);

const bodyParameter = z.discriminatedUnion("type", [
  textParameter,
  z.looseObject({ type: z.literal("currency") }),
  z.looseObject({ type: z.literal("date_time") }),
]);

const actionParameter = z.strictObject({
  type: z.literal("action"),
  action: z.strictObject({
    thumbnail_product_retailer_id: idSchema.optional(),
    sections: sections.optional(),
    flow_token: z.string().optional(),
    flow_action_data: z.looseObject({}).optional(),
  }),
});

const buttonParameter = z.discriminatedUnion("type", [
  textParameter,
  actionParameter,
  z.strictObject({ type: z.literal("payload"), payload: z.string().min(1) }),
  z.strictObject({
    type: z.literal("coupon_code"),
    coupon_code: upTo(limits.couponCode).regex(/^[A-Za-z0-9]+$/),
  }),
]);

const offerParameter = z.strictObject({
  type: z.literal("limited_time_offer"),
  limited_time_offer: z.strictObject({ expiration_time_ms: z.number().int() }),
});

const header = z.strictObject({ type: z.literal("header"), parameters: z.array(headerParameter).min(1) });
const body = z.strictObject({ type: z.literal("body"), parameters: z.array(bodyParameter).min(1) });
const button = z.strictObject({
  type: z.literal("button"),
  sub_type: z.string().toLowerCase(),
  index: z.coerce.number().int().min(0).max(9),
  parameters: z.array(buttonParameter).optional(),
});

const card = z.strictObject({
  card_index: z.number().int().min(0).max(9),
  components: z.array(z.discriminatedUnion("type", [header, body, button])).min(1),
});

const component = z.discriminatedUnion("type", [
  header,
  body,
  button,
  z.strictObject({ type: z.literal("carousel"), cards: z.array(card).min(1).max(limits.cards) }),
  z.strictObject({ type: z.literal("limited_time_offer"), parameters: z.array(offerParameter).length(1) }),
]);
export type TemplateComponent = z.infer<typeof component>;

/** Templates as they are sent: 360dialog.md §6. */
export const templateMessageSchema = z.strictObject({
  ...addressed,
  type: z.literal("template"),
  template: z.strictObject({
    name: idSchema.max(512),
    language: z.strictObject({ code: idSchema, policy: z.literal("deterministic").optional() }),
    components: z.array(component).optional(),
  }),
});
export type TemplateMessage = z.infer<typeof templateMessageSchema>;
