import "server-only";
import { removeForgottenFeedFiles } from "@/lib/catalog/server/feed-files";
import { removeUnheldMediaFiles } from "@/lib/conversations/server/remove-unheld-media-files";
import { hasBlob } from "@/lib/server/blob-client";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { claimFilesSweep, isFilesSweepDue } from "./files-sweep-store";

const everyMs = dayMs;
let lastLook = 0;

/** Once a day: takes away the files of the store that nothing points at. A store that is away waits a day. */
export async function sweepFiles(signal?: AbortSignal, now = new Date()): Promise<void> {
  if (!hasBlob() || !(await claimFilesSweep(now, addMs(now, -everyMs)))) return;
  try {
    const media = await removeUnheldMediaFiles(now, signal);
    const feeds = await removeForgottenFeedFiles(now, signal);
    if (media + feeds > 0) log.info({ media, feeds }, "files that nothing points at were removed");
  } catch (error) {
    log.warn({ err: describeError(error) }, "the file store could not be swept");
  }
}

/** For the sweep, which looks every few seconds: it is asked once an hour at most. */
export async function isTimeToSweepFiles(now = new Date()): Promise<boolean> {
  if (!hasBlob() || now.getTime() - lastLook < hourMs) return false;
  lastLook = now.getTime();
  return isFilesSweepDue(addMs(now, -everyMs));
}
