import { uploadedImportInputSchema } from "@/lib/catalog/feed-upload-contract";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { readUploadedImport } from "@/lib/catalog/server/read-uploaded-import";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", body: uploadedImportInputSchema, output: importRunSchema },
  ({ staff, body }) => readUploadedImport(staff, body),
);
