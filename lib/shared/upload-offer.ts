import { z } from "zod";

/** Vercel refuses bodies above about 4.5 MB; what is larger goes straight to the file store, where there is one. */
export const directAboveBytes = 4 * 1024 * 1024;

/** A file's size, and its type as the browser says it. */
export const uploadRequestSchema = z.object({
  byteSize: z.number().int().min(1),
  mediaType: z.string().max(200),
});
export type UploadRequest = z.infer<typeof uploadRequestSchema>;

/** Where one file may be put, once and for a while; null where files take the way through our own routes. */
export const uploadOfferSchema = z.object({
  offer: z
    .object({
      /** Names the file to us once it is there. */
      ticket: z.string(),
      url: z.url(),
      headers: z.record(z.string(), z.string()),
    })
    .nullable(),
});
export type UploadOfferDto = z.infer<typeof uploadOfferSchema>;

export const uploadTicketSchema = z.string().min(1).max(2000);
