import "server-only";
import type { ServedFile } from "@/lib/server/served-file";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { openMedia } from "./media-files";
import { findStoredMedia } from "./media-store";

/** A message's file. Throws `not_found`, also while it is not fetched yet or not to be had. */
export async function getMedia(staff: StaffDto, id: string): Promise<ServedFile> {
  requirePermission(staff, "conversations.read");
  const media = await findStoredMedia(id);
  if (!media) throw new AppError("not_found", "There is no such file.");
  const { mediaType, fileName } = media;
  return { tag: id, mediaType, fileName, content: openMedia({ id, ...media }) };
}
