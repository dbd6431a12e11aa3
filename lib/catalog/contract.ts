import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { amountSchema, moneySchema } from "@/lib/shared/money";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";
import { feedFormats, feedProblems } from "./feed-problem";

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

export const productPageSchema = pageSchema(productSchema).extend({
  /** Nothing holds what was searched for; these come nearest, on one page. */
  isSimilar: z.boolean().default(false),
});
export type ProductPageDto = z.infer<typeof productPageSchema>;

/** Beyond this nobody counts; a list says "1,000+". */
export const countMax = 1000;
export const productCountSchema = z.object({
  count: z.number().int().max(countMax),
  /** There are more than were counted. */
  isCapped: z.boolean(),
});
export type ProductCountDto = z.infer<typeof productCountSchema>;

/** `best_selling` and `last_ordered` go by the shop's latest order lines; what is not among them follows by name. */
export const productSorts = [
  "relevance",
  "name",
  "price_up",
  "price_down",
  "newest",
  "best_selling",
  "last_ordered",
] as const;
export type ProductSort = (typeof productSorts)[number];

const facetSchema = z.string().overwrite(cleanText).trim().min(1).max(750);

export const productFilterSchema = z.object({
  q: searchSchema,
  availability: z.enum(["any", "available", "unavailable"]).default("any"),
  /** Without it: every catalog of the shop. */
  catalogId: z.uuid().optional(),
  collectionId: z.uuid().optional(),
  brand: facetSchema.optional(),
  /** A path; takes in the categories below it. */
  category: facetSchema.optional(),
  /** What a product costs now, both ends included, in whichever currency it has. */
  priceFrom: amountSchema.optional(),
  priceTo: amountSchema.optional(),
  visibility: z.enum(["any", "shown", "hidden"]).default("any"),
  photo: z.enum(["any", "with", "without"]).default("any"),
  /** Products that have left the feed are listed alone, or not at all. */
  removed: z.stringbool().default(false),
});
export type ProductFilter = z.infer<typeof productFilterSchema>;

export const productListQuerySchema = productFilterSchema.extend({
  /** By relevance is by name where nothing is searched for. */
  sort: z.enum(productSorts).default("relevance"),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ProductListQuery = z.infer<typeof productListQuerySchema>;

/** At most so many values of a facet are shown; who looks for another one types it. */
export const facetValuesMax = 50;
export const productFacets = ["brand", "category", "label"] as const;
export type ProductFacet = (typeof productFacets)[number];

/** What else the list is narrowed by counts; the facet's own choice does not, so that another can be made. */
export const productFacetQuerySchema = productFilterSchema.extend({
  facet: z.enum(productFacets),
  /** Only values that hold this. */
  find: searchSchema,
});
export type ProductFacetQuery = z.infer<typeof productFacetQuerySchema>;
/** The most frequent first. A category counts the products below it too. */
export const productFacetSchema = z.object({
  values: z.array(z.object({ value: z.string(), count: z.number().int() })).max(facetValuesMax),
  /** There are more values than are shown. */
  isCapped: z.boolean(),
});
export type ProductFacetDto = z.infer<typeof productFacetSchema>;

/** Ranges of about as many products each, with whole numbers between; none where prices are all alike. */
export const priceRangesSchema = z.object({
  ranges: z.array(
    z.object({ from: amountSchema.nullable(), to: amountSchema.nullable(), count: z.number().int() }),
  ),
});
export type PriceRangesDto = z.infer<typeof priceRangesSchema>;

export const catalogSchema = z.object({
  id: z.uuid(),
  vendorCatalogId: z.string(),
  name: z.string(),
  productCount: z.number().int(),
  importedAt: z.iso.datetime().nullable(),
  /** When the token was put in by which it is read at Meta; null without one. */
  graphTokenSetAt: z.iso.datetime().nullable().default(null),
});
export type CatalogDto = z.infer<typeof catalogSchema>;
export const catalogListSchema = z.object({ catalogs: z.array(catalogSchema) });

/**
 * Bytes a feed file may have, as in Meta's own upload (360dialog.md §9.2, read 2026-11-22). The browser sends
 * it compressed, so that some 40 MB pass Vercel too, which refuses bodies above about 4.5 MB.
 */
export const feedMaxMegabytes = 100;
export const feedMaxBytes = feedMaxMegabytes * 1024 * 1024;

export const badFeedLineSchema = z.object({
  /** The row or item in the feed, and the line of the file on which it begins. */
  record: z.number().int(),
  line: z.number().int(),
  retailerId: z.string().nullable(),
  column: z.string().nullable(),
  problem: z.enum(feedProblems),
  /** The beginning of what is written there. */
  value: z.string().nullable(),
});
export type BadFeedLine = z.infer<typeof badFeedLineSchema>;

export const feedImportSchema = z.object({
  catalogId: z.uuid(),
  /** Nothing was changed: the numbers say what would be. */
  isPreview: z.boolean(),
  format: z.enum(feedFormats),
  /** The shop's; that of prices in exports which name none. */
  currency: z.string(),
  /** Products before the import. */
  total: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  /** Rows without a SKU, whose ids were made of other columns. */
  madeUpIds: z.number().int(),
  /** The file ends in the middle; then nothing is removed. */
  isCutOff: z.boolean(),
  badLines: z.array(badFeedLineSchema),
});
export type FeedImportDto = z.infer<typeof feedImportSchema>;

/** A feed that would remove more than this part of the catalog is asked about first. */
export const removalAskedAbove = 0.2;
