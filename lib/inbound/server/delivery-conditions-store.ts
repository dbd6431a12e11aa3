import "server-only";
import type { DeliveryListQuery } from "@/lib/inbound/contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { Prisma } from "@/prisma/generated/client";

type Filter = Pick<DeliveryListQuery, "view" | "channelId" | "door" | "problem" | "has"> & {
  after: KeysetPoint | null;
};

/**
 * A filter in two halves: what one index gives in order of time (the rarest kind that was asked for), and
 * the rest, which is looked for among those. Written out, because a partial index knows only constants.
 */
export function deliveryConditions(filter: Filter): { indexed: Prisma.Sql; others: Prisma.Sql } {
  const [rarest = Prisma.sql`TRUE`, ...rest] = conditionsOf(filter);
  const { after } = filter;
  const indexed = after ? Prisma.sql`${rarest} AND ${isBefore(after)}` : rarest;
  return { indexed, others: Prisma.join([Prisma.sql`TRUE`, ...rest, ...detailsOf(filter)], " AND ") };
}

function conditionsOf({ view, channelId, door, problem, has }: Filter): Prisma.Sql[] {
  const isTrouble = view === "trouble" || problem !== undefined || has !== undefined;
  return [
    view === "waiting" && Prisma.sql`"processedAt" IS NULL`,
    // An event that failed, or of an unknown number, makes a problem of its delivery.
    isTrouble && Prisma.sql`"problem" IS NOT NULL`,
    view === "unrecognised" && Prisma.sql`"state" = 'unrecognised'`,
    door === "account" && Prisma.sql`"door" = 'account'`,
    channelId !== undefined && Prisma.sql`"channelId" = ${channelId}::uuid`,
  ].filter((condition) => condition !== false);
}

function detailsOf({ door, problem, has }: Filter): Prisma.Sql[] {
  return [
    door === "number" && Prisma.sql`"door" = 'number'`,
    problem !== undefined && Prisma.sql`"problem" = ${problem}`,
    has !== undefined && Prisma.sql`"outcome" ->> ${has} IS NOT NULL`,
  ].filter((condition) => condition !== false);
}

// The first half alone bounds the index scan.
function isBefore({ at, id }: KeysetPoint): Prisma.Sql {
  return Prisma.sql`"receivedAt" <= ${at}::timestamptz AND ("receivedAt" < ${at}::timestamptz OR "id" < ${id}::uuid)`;
}

/** Bytes are compared with bytes: a body need not be text. JSON may have its letters escaped. */
export function wordsConditions(q: string): { words: Prisma.Sql; id: string | null } {
  if (q === "") return { words: Prisma.sql`TRUE`, id: null };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(q))
    return { words: Prisma.sql`"id" <> ${q}::uuid AND ${contains(q)}`, id: q };
  const escaped = q.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const words = escaped === q ? contains(q) : Prisma.sql`(${contains(q)} OR ${contains(escaped)})`;
  return { words, id: null };
}

function contains(words: string): Prisma.Sql {
  const bytes = new TextEncoder().encode(words);
  return Prisma.sql`position(${bytes}::bytea IN "body") > 0`;
}
