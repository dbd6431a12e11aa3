import "server-only";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { Dialog360Access, Dialog360Request, SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { uploadMedia } from "@/lib/dialog360/server/upload-media";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { recordAttempt } from "@/lib/server/rate-limit-store";
import { addMs, dayMs, secondMs } from "@/lib/shared/clock";
import { readMedia } from "./media-files";
import { findOwnMedia, noteUpload } from "./own-media-store";

/** Uploaded ids live 30 days (360dialog.md §1.2); a day less, for the message may have to wait. */
const uploadLivesMs = 29 * dayMs;
/** 25 a second and number (360dialog.md §1.2, read 2026-11-25), in any second that one may choose. */
const uploadLimit = { max: 12, windowMs: secondMs };
/** Our own id, where the request waits for the vendor's, which is digits. */
const ownIdSchema = z.looseObject({ id: z.uuid() });

/** Nothing has left: it is tried again. */
const storeAway: SendOutcome = {
  outcome: "unavailable",
  code: null,
  detail: "The file could not be read.",
  retryAfterMs: null,
};

export type PreparedMedia = { request: Dialog360Request } | { outcome: SendOutcome };

/**
 * A request that names a file of ours, with the vendor's id in its place; the file is uploaded first when
 * the vendor does not have it. Any other request is returned as it is.
 */
export async function prepareMedia(
  access: Dialog360Access,
  channelId: string,
  request: Dialog360Request,
  now = new Date(),
): Promise<PreparedMedia> {
  const kind = typeof request.type === "string" ? request.type : "";
  const part = ownIdSchema.safeParse(request[kind]);
  if (!part.success) return { request };
  const withId = (id: string): PreparedMedia => ({
    request: { ...request, [kind]: { ...objectOf(request[kind]), id } },
  });
  const media = await findOwnMedia(channelId, part.data.id);
  if (!media)
    return { outcome: { outcome: "rejected", code: null, detail: "The file is not stored any more." } };
  if (media.vendorId !== null && media.uploadAfter > now) return withId(media.vendorId);
  const bytes = await readMedia(media).catch(() => null);
  if (bytes === null) return { outcome: storeAway };
  await turnToUpload(channelId);
  const upload = await uploadMedia(access, { mediaType: media.mediaType, bytes });
  if (upload.outcome !== "uploaded") return { outcome: upload };
  // Not noted, it is uploaded once more another time; the message can go all the same.
  await noteUpload(media.id, upload.vendorMediaId, addMs(now, uploadLivesMs)).catch((error: unknown) =>
    log.warn({ mediaId: media.id, err: describeError(error) }, "an upload could not be noted"),
  );
  return withId(upload.vendorMediaId);
}

async function turnToUpload(channelId: string): Promise<void> {
  for (;;) {
    const waitMs = await recordAttempt(`media-upload:${channelId}`, uploadLimit);
    if (waitMs === 0) return;
    await setTimeout(waitMs);
  }
}

function objectOf(value: Dialog360Request[string] | undefined): Dialog360Request {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
