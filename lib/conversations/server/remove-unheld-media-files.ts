import "server-only";
import { z } from "zod";
import { removeUnheldBlobs } from "@/lib/server/remove-unheld-blobs";
import { mediaBlobPrefix } from "./media-files";
import { findHeldMedia } from "./own-media-store";

const idSchema = z.uuid();

/** Deletes from Blob what no message came to hold: uploads that were never told of, leavings of a crash. */
export function removeUnheldMediaFiles(now: Date, signal?: AbortSignal): Promise<number> {
  const findHeld = (ids: string[]) => findHeldMedia(ids.filter((id) => idSchema.safeParse(id).success));
  return removeUnheldBlobs(mediaBlobPrefix, findHeld, { now, signal });
}
