import { z } from "zod";
import {
  addressSchema,
  buttonsSchema,
  flowSchema,
  linkSchema,
  listSchema,
  locationRequestSchema,
  orderDetailsSchema,
  orderStatusSchema,
} from "./interactive-schema";
import {
  audioSchema,
  contactsSchema,
  documentSchema,
  imageSchema,
  locationSchema,
  reactionSchema,
  stickerSchema,
  textSchema,
  videoSchema,
} from "./plain-schema";
import { carouselSchema, catalogSchema, productListSchema, productSchema } from "./product-schema";
import { idSchema } from "./schema-parts";
import { templateMessageSchema } from "./template-schema";

export const plainSchemas = {
  text: textSchema,
  image: imageSchema,
  video: videoSchema,
  audio: audioSchema,
  sticker: stickerSchema,
  document: documentSchema,
  location: locationSchema,
  contacts: contactsSchema,
  reaction: reactionSchema,
  template: templateMessageSchema,
} as const;

export const interactiveSchemas = {
  product: productSchema,
  product_list: productListSchema,
  catalog_message: catalogSchema,
  carousel: carouselSchema,
  location_request_message: locationRequestSchema,
  cta_url: linkSchema,
  button: buttonsSchema,
  list: listSchema,
  address_message: addressSchema,
  flow: flowSchema,
  order_status: orderStatusSchema,
  order_details: orderDetailsSchema,
} as const;

export const readCallSchema = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: idSchema,
  typing_indicator: z.strictObject({ type: z.literal("text") }).optional(),
});

type PlainSchema = (typeof plainSchemas)[keyof typeof plainSchemas];
type InteractiveSchema = (typeof interactiveSchemas)[keyof typeof interactiveSchemas];

export type InteractiveMessage = z.infer<InteractiveSchema>;
export type Interactive = InteractiveMessage["interactive"];
export type SendableMessage = z.infer<PlainSchema> | InteractiveMessage;
export type ReadCall = z.infer<typeof readCallSchema>;
