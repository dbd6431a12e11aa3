import "server-only";
import type { TemplateDto } from "@/lib/templates/contract";
import { readTemplate } from "@/lib/templates/read-template";
import type { TemplateRow } from "./template-store";

/** Null for a template that shows no products. */
export function toTemplateDto({ components, ...row }: TemplateRow): TemplateDto | null {
  const texts = readTemplate(components);
  return texts && { ...row, ...texts };
}
