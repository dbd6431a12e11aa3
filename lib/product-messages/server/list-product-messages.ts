import "server-only";
import type { z } from "zod";
import type { ProductMessageDto, productMessageListQuerySchema } from "@/lib/product-messages/contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listProductMessageRows } from "./product-message-store";

type ProductMessageListQuery = z.output<typeof productMessageListQuerySchema>;

/** A page of sent messages, newest first. Throws `invalid_input` for a foreign cursor. */
export async function listProductMessages(
  staff: StaffDto,
  { cursor, limit }: ProductMessageListQuery,
): Promise<Page<ProductMessageDto>> {
  requirePermission(staff, "productMessages.read");
  const rows = await listProductMessageRows(limit + 1, cursor === undefined ? null : readCursor(cursor));
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor({ at: new Date(last.createdAt), id: last.id }) : null };
}
