import { z } from "zod";

/** As Meta writes access tokens; whatever else was copied along is refused before it is sent anywhere. */
export const catalogTokenSchema = z
  .string()
  .trim()
  .regex(/^[\w.|-]{20,1000}$/);

export const catalogTokenInputSchema = z.object({ token: catalogTokenSchema });

export const catalogParamsSchema = z.object({ catalogId: z.uuid() });

/** Never the token itself. */
export const catalogTokenStateSchema = z.object({
  catalogId: z.uuid(),
  setAt: z.iso.datetime().nullable(),
});
export type CatalogTokenStateDto = z.infer<typeof catalogTokenStateSchema>;

/** Chosen by the caller, so that asking twice is once. */
export const graphImportInputSchema = z.object({ importId: z.uuid() });
