import "server-only";
import { foldText } from "@/lib/catalog/fold-text";
import { shownContentOf } from "@/lib/conversations/server/message-dto";
import type { CustomerDto } from "@/lib/customers/contract";
import type { SentMessageDto, SentMessageListQuery } from "@/lib/orders/brought-contract";
import type { KeysetPoint } from "@/lib/server/keyset-cursor";
import { containsPattern } from "@/lib/server/like-pattern";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

type Search = Pick<SentMessageListQuery, "q" | "staffId" | "channelId" | "kind"> & {
  since: Date | null;
  after: KeysetPoint | null;
  limit: number;
};

/** Newest first. */
export async function searchSentMessages(search: Search): Promise<KeysetPoint[]> {
  const { q, staffId, channelId, kind, since, after, limit } = search;
  const conditions = [
    Prisma.sql`TRUE`,
    ...(staffId ? [Prisma.sql`"createdById" = ${staffId}::uuid`] : []),
    ...(channelId ? [Prisma.sql`"channelId" = ${channelId}::uuid`] : []),
    ...(kind ? [Prisma.sql`"kind" = ${kind}::"ProductMessageKind"`] : []),
    ...(since ? [Prisma.sql`"createdAt" >= ${since}::timestamptz`] : []),
    ...(q === "" ? [] : [matching(q)]),
    // The first half alone bounds the index scan.
    ...(after
      ? [
          Prisma.sql`"createdAt" <= ${after.at}::timestamptz`,
          Prisma.sql`("createdAt" < ${after.at}::timestamptz OR "id" > ${after.id}::uuid)`,
        ]
      : []),
  ];
  return clientOf().$queryRaw<KeysetPoint[]>`
    SELECT "id", "createdAt" AS "at" FROM "ProductMessage"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY "createdAt" DESC, "id" ASC LIMIT ${limit}`;
}

/** Every word in the message, or all of it in a customer's name or phone. */
function matching(q: string): Prisma.Sql {
  const pattern = containsPattern(q);
  const phone = q.replace(/[\s()+-]/g, "");
  const words = foldText(q).split(" ").filter(Boolean);
  const inTexts = words.map((word) => Prisma.sql`"searchText" LIKE ${containsPattern(word)}`);
  const isPhone = /^\d{3,20}$/.test(phone);
  const inCustomer = Prisma.sql`"id" IN (
    SELECT message."productMessageId" FROM "Message" AS message
    JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
    JOIN "Customer" AS customer ON customer."id" = conversation."customerId"
    WHERE message."productMessageId" IS NOT NULL AND (customer."name" ILIKE ${pattern}
      OR customer."username" ILIKE ${pattern} ${isPhone ? Prisma.sql`OR customer."waId" LIKE ${`%${phone}%`}` : Prisma.empty}))`;
  return inTexts.length === 0
    ? inCustomer
    : Prisma.sql`((${Prisma.join(inTexts, " AND ")}) OR ${inCustomer})`;
}

export interface SentRow {
  id: string;
  kind: SentMessageDto["kind"];
  createdAt: Date;
  header: string | null;
  retailerIds: string[];
  createdBy: string | null;
  channelName: string;
}

/** In the order of the ids. */
export async function listSentRows(ids: string[]): Promise<SentRow[]> {
  return clientOf().$queryRaw<SentRow[]>`
    SELECT sent."id", sent."kind", sent."createdAt", sent."header", staff."name" AS "createdBy",
      channel."name" AS "channelName", ARRAY(
        SELECT sku #>> '{}' FROM jsonb_path_query(sent."sections", '$[*].retailerIds[*]') AS sku
      ) AS "retailerIds"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked("id", "place")
    JOIN "ProductMessage" AS sent USING ("id")
    JOIN "Channel" AS channel ON channel."id" = sent."channelId"
    LEFT JOIN "Staff" AS staff ON staff."id" = sent."createdById"
    ORDER BY asked."place"`;
}

/** How many copies of each message came how far; one that was sent again counts as its second. */
export async function countStates(
  ids: string[],
): Promise<(SentMessageDto["states"][number] & { productMessageId: string })[]> {
  return clientOf().$queryRaw`
    SELECT "productMessageId", "state", count(*)::int AS "count" FROM "Message"
    WHERE "productMessageId" = ANY(${ids}::uuid[]) AND "settledAs" IS DISTINCT FROM 'sent_again'
    GROUP BY "productMessageId", "state" ORDER BY "state"`;
}

/** The first few customers of each message. */
export async function listFirstRecipients(
  ids: string[],
  limit: number,
): Promise<(CustomerDto & { productMessageId: string })[]> {
  return clientOf().$queryRaw`
    SELECT sent."id" AS "productMessageId", customer."id", customer."waId", customer."userId", customer."name",
      customer."username"
    FROM unnest(${ids}::uuid[]) AS sent("id")
    CROSS JOIN LATERAL (
      SELECT "conversationId", "id" FROM "Message"
      WHERE "productMessageId" = sent."id" AND "settledAs" IS DISTINCT FROM 'sent_again' ORDER BY "id" LIMIT ${limit}
    ) AS message
    JOIN "Conversation" AS conversation ON conversation."id" = message."conversationId"
    JOIN "Customer" AS customer ON customer."id" = conversation."customerId"
    ORDER BY message."id"`;
}

export type ShownProducts = Map<string, SentMessageDto["firstProducts"]>;

/** What each message showed, as its products were called and looked then. */
export async function findShownProducts(ids: string[]): Promise<ShownProducts> {
  const rows = await clientOf().message.findMany({
    where: { productMessageId: { in: ids } },
    distinct: ["productMessageId"],
    orderBy: [{ productMessageId: "asc" }, { id: "asc" }],
    select: { productMessageId: true, content: true, kind: true, text: true, revokedAt: true },
  });
  return new Map(
    rows.map((row) => {
      const content = shownContentOf(row);
      const sections = "sections" in content ? content.sections : [];
      const products = sections.flatMap((section) => section.products);
      return [
        row.productMessageId ?? "",
        products.map(({ retailerId, name, photoPath }) => ({ retailerId, name, photoPath })),
      ];
    }),
  );
}

export async function listSenderRows(): Promise<{ id: string; name: string }[]> {
  return clientOf().$queryRaw`
    SELECT "id", "name" FROM "Staff" AS staff
    WHERE EXISTS (SELECT FROM "ProductMessage" WHERE "createdById" = staff."id") ORDER BY "name", "id"`;
}
