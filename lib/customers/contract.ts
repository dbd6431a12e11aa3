import { z } from "zod";

export const customerSchema = z.object({
  id: z.uuid(),
  /** Digits without a plus; null for customers known by their business-scoped id only. */
  waId: z.string().nullable(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
  username: z.string().nullable(),
});
export type CustomerDto = z.infer<typeof customerSchema>;
