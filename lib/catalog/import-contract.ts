import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { newId } from "@/lib/shared/ids";
import { cursorSchema, pageSchema } from "@/lib/shared/page";
import { availabilitySchema, badFeedLineSchema } from "./contract";
import { feedAddressSchema } from "./feed-address";
import { feedFormats } from "./feed-problem";
import { graphDelays } from "./graph-refusal";

export const importSources = ["file", "address", "graph"] as const;
export const importStates = ["staging", "ready", "applied", "nothing_new", "discarded", "failed"] as const;
export type ImportState = (typeof importStates)[number];

/** Why an import failed, waits for a person, or was discarded by itself; words in `catalog.runs.reasons`. */
export const importReasons = [
  "feed_unreadable",
  "fetch_refused",
  "graph_refused",
  "too_large",
  "interrupted",
  "unexpected",
  "removes_many",
  "mostly_bad",
  "cut_off",
  "superseded",
  "expired",
] as const;
export type ImportReasonCode = (typeof importReasons)[number];

export const importReasonSchema = z.object({
  code: z.enum(importReasons),
  /** A `FeedRefusal`, `FetchRefusal` or `GraphRefusal` where the code has some. */
  problem: z.string().nullable(),
  /** What was found instead, for the sentence. */
  found: z.string().nullable(),
});
export type ImportReason = z.infer<typeof importReasonSchema>;

export const importRunSchema = z.object({
  id: z.uuid(),
  catalogId: z.uuid(),
  catalogName: z.string(),
  source: z.enum(importSources),
  sourceName: z.string(),
  /** Of a saved feed; without a person who started it, by its schedule. */
  feedId: z.uuid().nullable(),
  state: z.enum(importStates),
  reason: importReasonSchema.nullable(),
  format: z.enum(feedFormats).nullable(),
  /** The shop's; that of prices in exports which name none. */
  currency: z.string(),
  rowsRead: z.number().int(),
  bytesRead: z.number().int(),
  /** Null where it is not known beforehand. */
  bytesTotal: z.number().int().nullable(),
  /** Products before. */
  total: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  badLines: z.number().int(),
  /** Rows without a SKU, whose ids were made of other columns. */
  madeUpIds: z.number().int(),
  /** The file ends in the middle; then nothing is removed. */
  isCutOff: z.boolean(),
  /** While it is read: what the vendor holds it back for, and until when. */
  delay: z.enum(graphDelays).nullable().default(null),
  resumeAt: z.iso.datetime().nullable().default(null),
  startedBy: z.string().nullable(),
  endedBy: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type ImportRunDto = z.infer<typeof importRunSchema>;

export const importPageSchema = pageSchema(importRunSchema);

export const importListQuerySchema = z.object({
  /** `open`: under way, or waiting for a decision. */
  state: z.enum(["any", "open"]).default("any"),
  catalogId: z.uuid().optional(),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ImportListQuery = z.infer<typeof importListQuerySchema>;

/** The id is chosen by whoever asks, who can then ask how far it is. */
const importIdSchema = z.uuid().default(newId);

export const addressImportInputSchema = z.object({
  importId: importIdSchema,
  catalogId: z.uuid(),
  url: feedAddressSchema,
});

export const fileImportQuerySchema = z.object({
  importId: importIdSchema,
  catalogId: z.uuid(),
  fileName: z.string().overwrite(cleanText).trim().max(200).default(""),
});

export const importParamsSchema = z.object({ importId: z.uuid() });

export const applyImportInputSchema = z.object({
  /** True once somebody has said that so many products shall go. */
  mayRemoveMany: z.boolean().default(false),
});

export const appliedImportSchema = z.object({
  /** The catalog has changed since the preview: nothing was applied, and these are the new numbers. */
  outcome: z.enum(["applied", "recounted"]),
  run: importRunSchema,
});
export type AppliedImportDto = z.infer<typeof appliedImportSchema>;

export const importEffects = ["added", "changed", "removed"] as const;
export type ImportEffect = (typeof importEffects)[number];

export const importFields = [
  "name",
  "description",
  "brand",
  "category",
  "variant",
  "itemGroupId",
  "price",
  "salePrice",
  "availability",
  "isHidden",
  "link",
  "photoUrl",
  "morePhotoUrls",
  "labels",
  "removed",
] as const;
export type ImportField = (typeof importFields)[number];

const fieldValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.object({ amount: z.string(), currency: z.string() }),
]);
export type ImportFieldValue = z.infer<typeof fieldValueSchema>;

export const importProductSchema = z.object({
  retailerId: z.string(),
  name: z.string(),
  variant: z.string().nullable(),
  price: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  salePrice: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  availability: availabilitySchema,
  /** Of a changed product alone. */
  changes: z.array(
    z.object({
      field: z.enum(importFields),
      before: fieldValueSchema.nullable(),
      after: fieldValueSchema.nullable(),
    }),
  ),
});
export type ImportProductDto = z.infer<typeof importProductSchema>;
export const importProductPageSchema = pageSchema(importProductSchema);

const placeSchema = z.coerce.number().int().min(0).max(2_147_483_647);

export const importProductsQuerySchema = z.object({
  effect: z.enum(importEffects),
  cursor: placeSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const badLinesQuerySchema = z.object({
  cursor: placeSchema.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const badLinePageSchema = pageSchema(badFeedLineSchema);
