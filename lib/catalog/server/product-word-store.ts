import "server-only";
import { wordKeys } from "@/lib/catalog/word-distance";
import type { Tx } from "@/lib/server/db";
import { escapeLike } from "@/lib/server/like-pattern";
import { clientOf } from "@/lib/server/prisma";

/**
 * Notes every word of a catalog's products for searches with typing errors, and lets the planner count
 * them. Last in an import's transaction. A word whose last product has gone stays: it finds nothing.
 */
export async function recordProductWords(tx: Tx, catalogId: string): Promise<void> {
  await clientOf(tx).$executeRaw`
    INSERT INTO "ProductWord" ("word", "keys")
    SELECT "word", ARRAY(SELECT "word" UNION
      SELECT overlay("word" placing '' from "at" for 1) FROM generate_series(1, length("word")) "at")
    FROM (SELECT DISTINCT regexp_split_to_table("searchText", '[^[:alpha:]]+') AS "word" FROM "Product"
          WHERE "catalogId" = ${catalogId}::uuid AND "removedAt" IS NULL) "found"
    WHERE length("word") BETWEEN 3 AND 30
      AND NOT EXISTS (SELECT FROM "ProductWord" "known" WHERE "known"."word" = "found"."word")
    ORDER BY "word"
    ON CONFLICT DO NOTHING`;
  await clientOf(tx).$executeRaw`ANALYZE "Product"`;
  await clientOf(tx).$executeRaw`ANALYZE "ProductWord"`;
}

/** Beyond these a word is no likely slip of another. */
const candidatesMax = 300;

/** Words that may have been meant, in no order: a letter apart, or with much the same trigrams. */
export async function listWordsLike(word: string): Promise<string[]> {
  const found = await clientOf().$queryRaw<{ word: string }[]>`
    (SELECT "word" FROM "ProductWord" WHERE "keys" && ${wordKeys(word)}::text[] LIMIT ${candidatesMax})
    UNION
    (SELECT "word" FROM "ProductWord" WHERE "word" % ${word} LIMIT ${candidatesMax})`;
  return found.map((row) => row.word);
}

/** Whether a word of a product would be among those that are noted. */
export function isNotedWord(word: string): boolean {
  return /^\p{L}{3,30}$/u.test(word);
}

/** Whether some product has a word that begins so. */
export async function isWordBeginning(start: string): Promise<boolean> {
  const found = await clientOf().$queryRaw<unknown[]>`
    SELECT FROM "ProductWord" WHERE "word" LIKE ${`${escapeLike(start)}%`} LIMIT 1`;
  return found.length === 1;
}
