import "server-only";
import { kindOf } from "@/lib/product-messages/composer-draft";
import type { SavedSummaryDto } from "@/lib/product-messages/saved-message-contract";
import { mayChangeSaved } from "@/lib/product-messages/saved-message-rights";
import type { StaffDto } from "@/lib/staff/contract";
import type { SavedRow } from "./saved-message-store";

/** What a list says of it, to this member of staff. */
export function savedSummary(staff: StaffDto, row: SavedRow): SavedSummaryDto {
  const { messages } = row.content;
  const [first] = messages;
  const products = messages.flatMap(({ sections }) => sections.flatMap((section) => section.products));
  return {
    id: row.id,
    name: row.name,
    kind: first ? kindOf(first) : "multi",
    body: first?.body ?? "",
    productCount: products.length,
    messageCount: messages.length,
    createdBy: row.createdBy,
    mayChange: mayChangeSaved(staff, row.createdById),
    updatedAt: row.updatedAt.toISOString(),
  };
}
