import { z } from "zod";

const buttonSchema = z.looseObject({ type: z.string(), text: z.string().optional() });
export const templateComponentSchema = z.looseObject({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(buttonSchema).optional(),
  cards: z.array(z.looseObject({})).optional(),
});

export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  namespace: z.string(),
  language: z.string(),
  status: z.string(),
  category: z.string(),
  components: z.array(templateComponentSchema),
  rejected_reason: z.string(),
});
export type Template = z.infer<typeof templateSchema>;
