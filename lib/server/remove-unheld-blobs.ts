import "server-only";
import { addMs, dayMs } from "@/lib/shared/clock";
import { deleteBlob, listBlobs } from "./blob-client";

/** An upload's ticket is over long before, and a crash between file and row is no longer being mended. */
const oldMs = dayMs;

/**
 * Deletes the files under a prefix that nothing holds and that are older than a day, and says how many.
 * `findHeld` answers which of these ids are held. Throws `unavailable`.
 */
export async function removeUnheldBlobs(
  prefix: string,
  findHeld: (ids: string[]) => Promise<ReadonlySet<string>>,
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
): Promise<number> {
  const before = addMs(now, -oldMs);
  let removed = 0;
  for await (const page of listBlobs(prefix)) {
    const ids = page
      .filter(({ uploadedAt }) => uploadedAt < before)
      .map(({ pathname }) => pathname.slice(prefix.length));
    const held = await findHeld(ids);
    for (const id of ids) {
      if (signal?.aborted) return removed;
      if (held.has(id)) continue;
      await deleteBlob(`${prefix}${id}`);
      removed += 1;
    }
  }
  return removed;
}
