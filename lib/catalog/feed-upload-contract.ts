import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { uploadTicketSchema } from "@/lib/shared/upload-offer";

/** How many bytes a browser would put into the store by itself. */
export const feedUploadInputSchema = z.object({ catalogId: z.uuid(), byteSize: z.number().int().min(1) });

/** A feed that is in the store by now. */
export const uploadedImportInputSchema = z.object({
  importId: z.uuid(),
  catalogId: z.uuid(),
  fileName: z.string().overwrite(cleanText).trim().max(200).default(""),
  ticket: uploadTicketSchema,
});
export type UploadedImportInput = z.infer<typeof uploadedImportInputSchema>;
