import "server-only";
import { deleteBlob, findBlobSize, hasBlob, readBlob } from "@/lib/server/blob-client";
import { blobUpload } from "@/lib/server/blob-upload";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { removeUnheldBlobs } from "@/lib/server/remove-unheld-blobs";

/** Feed files pass through the store only: read once, they are deleted. */
const prefix = "feeds/";
const mediaType = "application/octet-stream";

export function feedUpload(fileId: string, maxBytes: number, now: Date) {
  return blobUpload({ pathname: `${prefix}${fileId}`, mediaType, maxBytes }, now);
}

/** Null when nothing was put there. Throws `unavailable`. */
export async function findFeedFileSize(fileId: string): Promise<number | null> {
  return hasBlob() ? findBlobSize(`${prefix}${fileId}`) : null;
}

export function readFeedFile(fileId: string, byteSize: number): AsyncGenerator<Uint8Array, void> {
  return readBlob(`${prefix}${fileId}`, { first: 0, last: byteSize - 1 });
}

/** Best effort: what stays is swept. */
export async function removeFeedFile(fileId: string): Promise<void> {
  await deleteBlob(`${prefix}${fileId}`).catch((error: unknown) => {
    log.warn({ fileId, err: describeError(error) }, "a feed's file could not be removed");
  });
}

/** Deletes those that were never read. */
export function removeForgottenFeedFiles(now: Date, signal?: AbortSignal): Promise<number> {
  return removeUnheldBlobs(prefix, async () => new Set(), { now, signal });
}
