import type { MessageContent } from "@/lib/conversations/message-content";
import type { TemplateDto } from "@/lib/templates/contract";
import { fillTemplate } from "@/lib/templates/fill-template";
import { contentOfDraft } from "./content-of-draft";
import type { ProductMessageDraft } from "./contract";

/** What a template shows: its own texts, filled, and the draft's products. */
export function contentOfTemplate(
  draft: ProductMessageDraft,
  products: Parameters<typeof contentOfDraft>[1],
  template: TemplateDto,
  values: readonly string[],
): Extract<MessageContent, { kind: "template" }> {
  const { kind, sections } = contentOfDraft(draft, products);
  const { name, language } = template;
  return { kind: "template", name, language, ...fillTemplate(template, values), shows: kind, sections };
}
