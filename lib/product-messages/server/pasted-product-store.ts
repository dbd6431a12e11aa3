import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import { productDto } from "@/lib/catalog/server/product-dto";
import type { NearProduct } from "@/lib/product-messages/judge-pasted-lines";
import type { NamedProduct } from "@/lib/product-messages/match-pasted-lines";
import { inTransaction } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** Products of a catalog whose SKU or name is one of these, whatever the case. Removed ones are left out. */
export async function listNamedProducts(
  catalogId: string,
  candidates: readonly string[],
): Promise<NamedProduct[]> {
  const lowered = [...new Set(candidates.map((candidate) => candidate.toLowerCase()))];
  return clientOf().$queryRaw<NamedProduct[]>`
    SELECT "retailerId", "name" FROM "Product"
    WHERE "catalogId" = ${catalogId}::uuid AND "removedAt" IS NULL
      AND (lower("retailerId") = ANY(${lowered}::text[]) OR lower("name") = ANY(${lowered}::text[]))
    ORDER BY "name", "retailerId"`;
}

const nearestPerText = 5;
/** Low enough for two wrong letters in a short name: see the typing errors in the test. */
const wordSimilarity = "0.35";

/** For each text the products that resemble it most, through the trigram index. */
export async function listNearProducts(
  catalogId: string,
  texts: readonly string[],
): Promise<Map<string, NearProduct[]>> {
  if (texts.length === 0) return new Map();
  const rows = await inTransaction(async (tx) => {
    await clientOf(tx).$executeRaw`
      SELECT set_config('pg_trgm.word_similarity_threshold', ${wordSimilarity}, true)`;
    return clientOf(tx).$queryRaw<(NearProduct & { text: string })[]>`
      SELECT wanted."text", near.*
      FROM unnest(${[...texts]}::text[]) AS wanted("text")
      CROSS JOIN LATERAL (
        SELECT "retailerId", GREATEST(
            similarity(wanted."text", lower("retailerId")),
            similarity(wanted."text", lower("name")),
            0.95 * word_similarity(wanted."text", "searchText")
          )::float8 AS "score",
          similarity(wanted."text", lower("name"))::float8 AS "nameScore"
        FROM "Product"
        WHERE "catalogId" = ${catalogId}::uuid AND "removedAt" IS NULL AND "searchText" %> wanted."text"
        ORDER BY "score" DESC, "nameScore" DESC, "retailerId" LIMIT ${nearestPerText}
      ) AS near`;
  });
  const near = new Map<string, NearProduct[]>();
  for (const { text, ...product } of rows) near.set(text, [...(near.get(text) ?? []), product]);
  return near;
}

export async function listPastedProducts(
  catalogId: string,
  retailerIds: readonly string[],
): Promise<ProductDto[]> {
  const rows = await clientOf().product.findMany({
    where: { catalogId, removedAt: null, retailerId: { in: [...retailerIds] } },
  });
  return rows.map(productDto);
}
