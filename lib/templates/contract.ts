import { z } from "zod";

/** What a commerce template shows, in the words of product messages: 360dialog.md §6. */
export const templateKinds = ["single", "multi", "carousel", "catalog"] as const;
export const templateKindSchema = z.enum(templateKinds);
export type TemplateKind = z.infer<typeof templateKindSchema>;

/** A place in a text that is filled when the template is sent: `{{1}}`, or `{{name}}` where they are named. */
export const placeholderSchema = z.object({
  part: z.enum(["header", "body"]),
  name: z.string(),
  example: z.string().nullable(),
});
export type Placeholder = z.infer<typeof placeholderSchema>;

export const templateSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  language: z.string(),
  /** The vendor's word in lower case; only `approved` may be sent. */
  status: z.string(),
  kind: templateKindSchema,
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  placeholders: z.array(placeholderSchema),
});
export type TemplateDto = z.infer<typeof templateSchema>;

export const templateListQuerySchema = z.object({ channelId: z.uuid() });

export const templateListSchema = z.object({
  /** Commerce templates of a number's account, approved ones first. */
  items: z.array(templateSchema),
  /** When 360dialog was last asked; null: never, or something has changed since. */
  listedAt: z.iso.datetime().nullable(),
});
export type TemplateListDto = z.infer<typeof templateListSchema>;

export const refreshTemplatesInputSchema = z.object({ channelId: z.uuid() });

export const approvedStatus = "approved";
