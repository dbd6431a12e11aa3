import { z } from "zod";

export const mediaRecordSchema = z.object({
  id: z.string(),
  mimeType: z.string(),
  sha256: z.string(),
  size: z.number(),
  filename: z.string().optional(),
  /** Uploaded ids live 30 days, ids from webhooks 7 (360dialog.md §1.2). */
  expiresAt: z.number(),
});
export type MediaRecord = z.infer<typeof mediaRecordSchema>;
