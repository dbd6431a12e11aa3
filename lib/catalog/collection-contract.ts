import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { amountSchema } from "@/lib/shared/money";
import { cursorSchema } from "@/lib/shared/page";
import { productCountSchema, productSchema } from "./contract";

export const collectionNameMaxLength = 60;
/** Collections of one catalog; staff choose among them by eye. */
export const collectionsMax = 200;
/** Products put into a collection by hand. */
export const collectionProductsMax = 1000;

const ruleValuesSchema = z.array(z.string().overwrite(cleanText).trim().min(1).max(750)).min(1).max(50);

export const ruleConditionSchema = z.discriminatedUnion("field", [
  /** A category by its path takes in those below it: "Home" also "Home > Kitchen". */
  z.object({ field: z.literal("category"), values: ruleValuesSchema }),
  z.object({ field: z.literal("brand"), values: ruleValuesSchema }),
  /** `custom_label_0` to `custom_label_4` of the feed, whichever it stands in. */
  z.object({ field: z.literal("label"), values: ruleValuesSchema }),
  /** What the product costs now, both ends included; null is open. */
  z.object({
    field: z.literal("price"),
    from: amountSchema.nullable(),
    to: amountSchema.nullable(),
  }),
]);
export type RuleCondition = z.infer<typeof ruleConditionSchema>;
export const ruleFields = ["category", "brand", "label", "price"] as const;
export type RuleField = (typeof ruleFields)[number];

export const collectionRuleSchema = z.object({
  match: z.enum(["all", "any"]),
  conditions: z.array(ruleConditionSchema).min(1).max(10),
});
export type CollectionRule = z.infer<typeof collectionRuleSchema>;

const collectionNameSchema = z.string().overwrite(cleanText).trim().min(1).max(collectionNameMaxLength);

export const collectionSchema = z.object({
  id: z.uuid(),
  catalogId: z.uuid(),
  name: z.string(),
  /** `hand`: in the order staff gave it. `rule`: whatever fits now, by name. */
  kind: z.enum(["hand", "rule"]),
  rule: collectionRuleSchema.nullable(),
  /** Without removed products. */
  products: productCountSchema,
  /** Of its first products; null where one has no photo. */
  photos: z.array(z.object({ id: z.uuid(), name: z.string(), path: z.string().nullable() })).max(4),
  updatedAt: z.iso.datetime(),
});
export type CollectionDto = z.infer<typeof collectionSchema>;

export const collectionListQuerySchema = z.object({ catalogId: z.uuid().optional() });
/** By name; all of them, at most `collectionsMax` for each catalog. */
export const collectionListSchema = z.object({ collections: z.array(collectionSchema) });

export const collectionParamsSchema = z.object({ collectionId: z.uuid() });

/** `GET /api/catalog/collections/:collectionId/products` answers with a `productPageSchema`, in the collection's order. */
export const collectionProductsQuerySchema = z.object({
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The caller chooses the id, so that pressing twice makes one. */
export const newCollectionSchema = z.object({
  id: z.uuid(),
  catalogId: z.uuid(),
  name: collectionNameSchema,
  /** Null: by hand. */
  rule: collectionRuleSchema.nullable(),
  /** The first products of one by hand. */
  productIds: z.array(z.uuid()).max(collectionProductsMax).default([]),
});
export type NewCollection = z.input<typeof newCollectionSchema>;

/** Only what is given changes. `isDeleted: false` takes a deletion back. */
export const collectionChangeSchema = z.object({
  name: collectionNameSchema.optional(),
  rule: collectionRuleSchema.optional(),
  isDeleted: z.boolean().optional(),
});
export type CollectionChange = z.infer<typeof collectionChangeSchema>;

/** Each may be repeated and amounts to the same. */
export const collectionProductsChangeSchema = z.discriminatedUnion("action", [
  /** Adds them, or moves what is there already, so that they stand together before `before`; null: at the end. */
  z.object({
    action: z.literal("place"),
    productIds: z.array(z.uuid()).min(1).max(collectionProductsMax),
    before: z.uuid().nullable(),
  }),
  z.object({
    action: z.literal("remove"),
    productIds: z.array(z.uuid()).min(1).max(collectionProductsMax),
  }),
]);
export type CollectionProductsChange = z.infer<typeof collectionProductsChangeSchema>;

export const rulePreviewInputSchema = z.object({ catalogId: z.uuid(), rule: collectionRuleSchema });
export const rulePreviewSchema = z.object({
  products: productCountSchema,
  first: z.array(productSchema),
});
export type RulePreviewDto = z.infer<typeof rulePreviewSchema>;
