import "server-only";
import type { TemplateDto } from "@/lib/templates/contract";
import { toTemplateDto } from "./template-dto";
import { findTemplateRow } from "./template-store";

/** A commerce template of this number, as it is known now; null for none. */
export async function findTemplate(id: string, channelId: string): Promise<TemplateDto | null> {
  const row = await findTemplateRow(id, channelId);
  return row && toTemplateDto(row);
}
