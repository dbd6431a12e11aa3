import "server-only";
import {
  judgePastedLines,
  type NearProduct,
  wordsToResemble,
} from "@/lib/product-messages/judge-pasted-lines";
import { matchPastedLines } from "@/lib/product-messages/match-pasted-lines";
import {
  type PastedLineDto,
  type PastedProductsDto,
  type PasteInput,
  pasteMaxLines,
} from "@/lib/product-messages/paste-contract";
import { type PastedLine, readPastedText } from "@/lib/product-messages/read-pasted-text";
import { cleanText } from "@/lib/shared/clean-text";
import { secondMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listNamedProducts, listNearProducts, listPastedProducts } from "./pasted-product-store";

/**
 * The products that a pasted column, table or order names, line by line. Every line comes back, found or
 * not, with the nearest products where it is not certain; those after the thousandth as `too_many`.
 */
export async function findPastedProducts(
  staff: StaffDto,
  { catalogId, text }: PasteInput,
): Promise<PastedProductsDto> {
  requirePermission(staff, "productMessages.send");
  const all = readPastedText(cleanText(text));
  const read = all.slice(0, pasteMaxLines);
  const candidates = read.flatMap(({ wholes, cells }) => [...wholes, ...cells]);
  const entries = matchPastedLines(read, await listNamedProducts(catalogId, candidates));
  const near = await findNear(catalogId, wordsToResemble(entries));
  const lines = [...judgePastedLines(entries, near), ...all.slice(pasteMaxLines).map(leftOut)];
  const named = lines.flatMap(({ retailerId, nearest }) => [...(retailerId ? [retailerId] : []), ...nearest]);
  return { lines, products: await listPastedProducts(catalogId, [...new Set(named)]) };
}

/** One text takes some 60 ms in a catalog of 100,000, so hundreds of them would outlast a person's patience. */
const nearBudgetMs = 8 * secondMs;
const textsAtOnce = 20;

/** Texts that there was no time for stay without nearest products. */
async function findNear(catalogId: string, texts: readonly string[]): Promise<Map<string, NearProduct[]>> {
  const near = new Map<string, NearProduct[]>();
  const endsAt = performance.now() + nearBudgetMs;
  for (let from = 0; from < texts.length && performance.now() < endsAt; from += textsAtOnce)
    for (const [text, products] of await listNearProducts(catalogId, texts.slice(from, from + textsAtOnce)))
      near.set(text, products);
  return near;
}

function leftOut({ line, text, block }: PastedLine): PastedLineDto {
  return { line, text, block, outcome: "too_many", match: null, retailerId: null, nearest: [] };
}
