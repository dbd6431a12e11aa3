import { z } from "zod";
import { feedAddressSchema } from "./feed-address";
import { importRunSchema } from "./import-contract";

/** How often a saved feed is read, in hours. */
export const feedRhythms = [1, 6, 24] as const;
export const feedRhythmSchema = z.literal(feedRhythms);
export type FeedRhythm = z.infer<typeof feedRhythmSchema>;

export const catalogFeedSchema = z.object({
  id: z.uuid(),
  catalogId: z.uuid(),
  catalogName: z.string(),
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

export const newFeedSchema = z.object({
  catalogId: z.uuid(),
  url: feedAddressSchema,
  everyHours: feedRhythmSchema,
});
export type NewFeed = z.infer<typeof newFeedSchema>;

export const feedChangeSchema = newFeedSchema
  .omit({ catalogId: true })
  .partial()
  .extend({ isPaused: z.boolean().optional() });
export type FeedChange = z.infer<typeof feedChangeSchema>;

export const feedParamsSchema = z.object({ feedId: z.uuid() });
