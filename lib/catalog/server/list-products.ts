import "server-only";
import { z } from "zod";
import { availabilities, type ProductDto, type ProductListQuery } from "@/lib/catalog/contract";
import { foldText } from "@/lib/catalog/fold-text";
import { isAvailable } from "@/lib/catalog/is-available";
import { parseInput } from "@/lib/server/http/parse-input";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listCatalogIds } from "./catalog-store";
import { productDto } from "./product-dto";
import { listProductRows, listSimilarProductRows, type ProductFilter } from "./product-store";

const cursorSchema = z.object({ cursor: z.uuid() });

/** A shorter text resembles half the catalog. */
const resemblanceMinLength = 3;

/**
 * A page of products by name. A search finds products that hold every word; when there is none, those
 * that resemble it, the most alike first and on one page. Throws `invalid_input` for a foreign cursor.
 */
export async function listProducts(staff: StaffDto, query: ProductListQuery): Promise<Page<ProductDto>> {
  requirePermission(staff, "catalog.read");
  const text = foldText(query.q);
  const filter: ProductFilter = {
    catalogIds: query.catalogId === undefined ? await listCatalogIds() : [query.catalogId],
    words: text === "" ? [] : text.split(" "),
    availabilities: query.availability === "any" ? null : matchingAvailabilities(query.availability),
  };
  const after = query.cursor === undefined ? null : parseInput(cursorSchema, query).cursor;
  const rows = await listProductRows(filter, after, query.limit + 1);
  if (rows.length === 0 && after === null && text.length >= resemblanceMinLength) {
    const similar = await listSimilarProductRows(filter, text, query.limit);
    return { items: similar.map(productDto), nextCursor: null };
  }
  const items = rows.slice(0, query.limit).map(productDto);
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

function matchingAvailabilities(wanted: "available" | "unavailable") {
  return availabilities.filter((availability) => isAvailable(availability) === (wanted === "available"));
}
