import "server-only";
import type { FeedFormat } from "@/lib/catalog/feed-problem";

export interface FeedOptions {
  now: Date;
  /** The shop's, for exports that name no currency. */
  currency: string;
  /** Told once, as soon as it is known. */
  onFormat?: (format: FeedFormat) => void;
}
