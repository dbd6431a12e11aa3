import "server-only";
import type { SentMessageDto, SentMessageListQuery, SentPeriod } from "@/lib/orders/brought-contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import { addMs, dayMs } from "@/lib/shared/clock";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countBrought, listTakenProducts } from "./brought-store";
import {
  countStates,
  findShownProducts,
  listFirstRecipients,
  listSentRows,
  type SentRow,
  searchSentMessages,
} from "./sent-message-store";

const firstRecipients = 2;
const firstProducts = 3;
const daysOf: Record<Exclude<SentPeriod, "any">, number> = { day: 1, week: 7, month: 30, quarter: 90 };

/** A page of sent product messages and what they brought, newest first. Throws `invalid_input` for a foreign cursor. */
export async function listSentMessages(
  staff: StaffDto,
  query: SentMessageListQuery,
  now = new Date(),
): Promise<Page<SentMessageDto>> {
  requirePermission(staff, "productMessages.read");
  const { cursor, limit, period, ...narrow } = query;
  const since = period === "any" ? null : addMs(now, -daysOf[period] * dayMs);
  const after = cursor === undefined ? null : readCursor(cursor);
  const points = await searchSentMessages({ ...narrow, since, after, limit: limit + 1 });
  const shown = points.slice(0, limit);
  const last = points.length > limit ? shown.at(-1) : undefined;
  return {
    items: await toSentMessages(shown.map(({ id }) => id)),
    nextCursor: last ? writeCursor(last) : null,
  };
}

async function toSentMessages(ids: string[]): Promise<SentMessageDto[]> {
  if (ids.length === 0) return [];
  const [rows, states, recipients, products, brought, taken] = await Promise.all([
    listSentRows(ids),
    countStates(ids),
    listFirstRecipients(ids, firstRecipients),
    findShownProducts(ids),
    countBrought(ids),
    listTakenProducts(ids),
  ]);
  const isOf = (id: string) => (row: { productMessageId: string }) => row.productMessageId === id;
  return rows.flatMap((row) => {
    const counts = brought.get(row.id);
    if (!counts) return [];
    const own = states.filter(isOf(row.id)).map(({ state, count }) => ({ state, count }));
    const takenSkus = new Set(taken.filter(isOf(row.id)).map(({ retailerId }) => retailerId));
    return {
      ...factsOf(row, takenSkus),
      firstProducts: products.get(row.id)?.slice(0, firstProducts) ?? [],
      recipients: recipients.filter(isOf(row.id)).map(({ productMessageId: _id, ...customer }) => customer),
      recipientCount: own.reduce((sum, { count }) => sum + count, 0),
      states: own,
      brought: counts,
    };
  });
}

function factsOf({ retailerIds, createdAt, ...row }: SentRow, taken: ReadonlySet<string>) {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    productCount: retailerIds.length,
    takenCount: row.kind === "catalog" ? null : retailerIds.filter((sku) => taken.has(sku)).length,
  };
}
