import "server-only";
import { feedMaxBytes } from "@/lib/catalog/contract";
import { hasBlob } from "@/lib/server/blob-client";
import { sealTicket } from "@/lib/server/upload-ticket";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { UploadOfferDto } from "@/lib/shared/upload-offer";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { feedUpload } from "./feed-files";

/**
 * Where the browser may put a feed's file by itself; none where there is no such store. It is read by
 * `readUploadedImport`. Throws `too_large`.
 */
export async function offerFeedUpload(
  staff: StaffDto,
  { catalogId, byteSize }: { catalogId: string; byteSize: number },
  now = new Date(),
): Promise<UploadOfferDto> {
  requirePermission(staff, "catalog.import");
  if (byteSize > feedMaxBytes) throw new AppError("too_large", `A feed may have ${feedMaxBytes} bytes.`);
  if (!hasBlob()) return { offer: null };
  const fileId = newId();
  const ticket = { fileId, purpose: "feed", staffId: staff.id, subjectId: catalogId, mediaType: "" } as const;
  return { offer: { ticket: sealTicket(ticket, now), ...feedUpload(fileId, feedMaxBytes, now) } };
}
