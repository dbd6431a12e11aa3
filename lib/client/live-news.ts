import { z } from "zod";
import { liveTopics } from "@/lib/shared/live-topic";

export const liveModeSchema = z.object({ mode: z.enum(["listen", "poll"]) });

export const liveChangeSchema = z.object({ topics: z.array(z.enum(liveTopics)) });

export const liveStateSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["connecting", "live", "polling", "signed_out"]) }),
  /** Milliseconds since 1970 of the last sign of life. */
  z.object({ kind: z.literal("reconnecting"), lastNewsAt: z.number() }),
]);
export type LiveState = z.infer<typeof liveStateSchema>;

/** What a stream tells: how it stands, and what has become stale. */
export const liveNewsSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("state"), state: liveStateSchema }),
  z.object({ kind: z.literal("stale"), topics: z.array(z.enum(liveTopics)) }),
]);
export type LiveNews = z.infer<typeof liveNewsSchema>;

export type TellLiveNews = (news: LiveNews) => void;
