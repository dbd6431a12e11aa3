import "server-only";
import { feedMaxBytes } from "@/lib/catalog/contract";
import type { UploadedImportInput } from "@/lib/catalog/feed-upload-contract";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { openTicket } from "@/lib/server/upload-ticket";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findFeedFileSize, readFeedFile, removeFeedFile } from "./feed-files";
import { readFeedImport } from "./read-feed-import";

/**
 * As `readFeedImport`, for a file that the browser has put into the store by itself; read or refused, it is
 * deleted. Throws as that does, and `invalid_input` for a ticket of somebody else's or of a file that is not there.
 */
export async function readUploadedImport(
  staff: StaffDto,
  { importId, catalogId, fileName, ticket }: UploadedImportInput,
  now = new Date(),
): Promise<ImportRunDto> {
  requirePermission(staff, "catalog.import");
  const { fileId } = openTicket(ticket, { purpose: "feed", staffId: staff.id, subjectId: catalogId }, now);
  const byteSize = await findFeedFileSize(fileId);
  if (byteSize === null)
    throw new AppError("invalid_input", "The file is not in the store.", {
      fields: [{ path: "file", problem: "not_uploaded" }],
    });
  try {
    if (byteSize > feedMaxBytes) throw new AppError("too_large", `A feed may have ${feedMaxBytes} bytes.`);
    const bytes = byteSize === 0 ? new Uint8Array() : readFeedFile(fileId, byteSize);
    return await readFeedImport(staff, { importId, catalogId, fileName, bytes, byteSize }, now);
  } finally {
    await removeFeedFile(fileId);
  }
}
