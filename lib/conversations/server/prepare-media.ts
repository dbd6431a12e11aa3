import "server-only";
import { z } from "zod";
import type { Dialog360Access, Dialog360Request, SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { uploadMedia } from "@/lib/dialog360/server/upload-media";
import { addMs, dayMs } from "@/lib/shared/clock";
import { findOwnMedia, noteUpload } from "./own-media-store";

/** Uploaded ids live 30 days (360dialog.md §1.2); a day less, for the message may have to wait. */
const uploadLivesMs = 29 * dayMs;
/** Our own id, where the request waits for the vendor's, which is digits. */
const ownIdSchema = z.looseObject({ id: z.uuid() });

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
  const upload = await uploadMedia(access, media);
  if (upload.outcome !== "uploaded") return { outcome: upload };
  await noteUpload(media.id, upload.vendorMediaId, addMs(now, uploadLivesMs));
  return withId(upload.vendorMediaId);
}

function objectOf(value: Dialog360Request[string] | undefined): Dialog360Request {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
