import { z } from "zod";
import { appErrorCodes } from "./app-error";

/** An error as it crosses the wire: `application/problem+json`, RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(appErrorCodes),
  requestId: z.string(),
  fields: z
    .array(
      z.object({
        path: z.string(),
        problem: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problemSchema>;
