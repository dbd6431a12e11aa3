import { z } from "zod";
import { moneySchema } from "@/lib/shared/money";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";

export const availabilities = [
  "in_stock",
  "out_of_stock",
  "preorder",
  "available_for_order",
  "discontinued",
  "unknown",
] as const;
export const availabilitySchema = z.enum(availabilities);
export type Availability = z.infer<typeof availabilitySchema>;

export const productSchema = z.object({
  id: z.uuid(),
  /** The `product_retailer_id` of the wire, `id` of a Meta feed, the shop's SKU. */
  retailerId: z.string(),
  name: z.string(),
  description: z.string(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  variant: z.string().nullable(),
  price: moneySchema.nullable(),
  salePrice: moneySchema.nullable(),
  availability: availabilitySchema,
  isHidden: z.boolean(),
  /** A path of this app; null when the product has no photo. */
  photoPath: z.string().nullable(),
});
export type ProductDto = z.infer<typeof productSchema>;

export const productPageSchema = pageSchema(productSchema);

export const productListQuerySchema = z.object({
  q: searchSchema,
  availability: z.enum(["any", "available", "unavailable"]).default("any"),
  /** Without it: every catalog of the shop. */
  catalogId: z.uuid().optional(),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ProductListQuery = z.infer<typeof productListQuerySchema>;

export const catalogSchema = z.object({
  id: z.uuid(),
  vendorCatalogId: z.string(),
  name: z.string(),
  productCount: z.number().int(),
  importedAt: z.iso.datetime().nullable(),
});
export type CatalogDto = z.infer<typeof catalogSchema>;
export const catalogListSchema = z.object({ catalogs: z.array(catalogSchema) });

/** Bytes a feed may have in one request; Vercel refuses bodies above about 4.5 MB. */
export const feedMaxBytes = 4 * 1024 * 1024;

export const badFeedLineSchema = z.object({
  line: z.number().int(),
  retailerId: z.string().nullable(),
  column: z.string().nullable(),
  problem: z.enum([
    "missing",
    "too_long",
    "duplicate_id",
    "price_unreadable",
    "currency_unreadable",
    "availability_unknown",
    "wrong_column_count",
    "unreadable",
  ]),
});
export type BadFeedLine = z.infer<typeof badFeedLineSchema>;

export const feedImportSchema = z.object({
  catalogId: z.uuid(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  badLines: z.array(badFeedLineSchema),
});
export type FeedImportDto = z.infer<typeof feedImportSchema>;

/** A feed that would remove more than this part of the catalog is asked about first. */
export const removalAskedAbove = 0.2;

export const feedUrlInputSchema = z.object({
  catalogId: z.uuid(),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** True once somebody has said that so many products shall go; text where it stands in an address. */
  mayRemoveMany: z.boolean().or(z.stringbool()).default(false),
});
