import { z } from "zod";
import { feedAddressSchema } from "./feed-address";
import { importRunSchema } from "./import-contract";

/** How often a saved feed is read, in hours. */
export const feedRhythms = [1, 6, 24] as const;
export const feedRhythmSchema = z.literal(feedRhythms);
export type FeedRhythm = z.infer<typeof feedRhythmSchema>;

/** Meta's Graph needs no address: the catalog's own id and token say where. */
export const feedSources = ["address", "graph"] as const;

export const catalogFeedSchema = z.object({
  id: z.uuid(),
  catalogId: z.uuid(),
  catalogName: z.string(),
  source: z.enum(feedSources).default("address"),
  /** Empty for Graph. */
  url: z.string(),
  everyHours: feedRhythmSchema,
  isPaused: z.boolean(),
  /** Somebody asked for it, and it is about to be read. */
  isAsked: z.boolean(),
  nextRunAt: z.iso.datetime(),
  lastRun: importRunSchema.nullable(),
});
export type CatalogFeedDto = z.infer<typeof catalogFeedSchema>;
export const catalogFeedListSchema = z.object({ feeds: z.array(catalogFeedSchema) });

const givenFeedSchema = z.object({ catalogId: z.uuid(), everyHours: feedRhythmSchema });

export const newFeedSchema = z.union([
  givenFeedSchema.extend({ source: z.literal("graph"), url: z.literal("").default("") }),
  givenFeedSchema.extend({ source: z.literal("address").default("address"), url: feedAddressSchema }),
]);
export type NewFeed = z.input<typeof newFeedSchema>;

export const feedChangeSchema = z.object({
  url: feedAddressSchema.optional(),
  everyHours: feedRhythmSchema.optional(),
  isPaused: z.boolean().optional(),
});
export type FeedChange = z.infer<typeof feedChangeSchema>;

export const feedParamsSchema = z.object({ feedId: z.uuid() });
