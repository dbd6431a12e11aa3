import "server-only";
import { feedMaxBytes } from "@/lib/catalog/contract";
import { safeOpen } from "@/lib/server/safe-fetch";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import { feedReads } from "./read-feed-import";
import type { OpenedSource } from "./read-import";
import type { ImportMeter } from "./stage-import";

/** It is read as fast as it is kept, so the whole may take long; a host that falls silent may not. */
const limits = { maxBytes: feedMaxBytes, silentMs: 30 * secondMs, timeoutMs: 15 * minuteMs };

export interface FeedValidators {
  etag: string | null;
  lastModified: string | null;
}

/** A feed at an address, while it arrives; null when it is as `known` says. Throws `fetch_refused`. */
export async function openFeed(
  url: string,
  meter: ImportMeter,
  options: { now: Date; currency: string; known?: FeedValidators | null; signal?: AbortSignal },
): Promise<OpenedSource | null> {
  const { known, signal, ...reading } = options;
  const headers = {
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
  const found = await safeOpen(url, { ...limits, headers, ...(signal && { signal }) });
  if (found === "unchanged") return null;
  const { bytes, byteSize, etag, lastModified } = found;
  if (byteSize !== null) meter.bytesTotal = byteSize;
  return { reads: feedReads(bytes, meter, reading), etag, lastModified };
}
