import "server-only";
import type { GraphDelay, GraphRefusal } from "@/lib/catalog/graph-refusal";
import { memberOf, textOf } from "@/lib/dialog360/server/wire-value";
import { callGraph } from "./call-graph";
import { readGraphError } from "./read-graph-error";

export interface GraphPlace {
  vendorCatalogId: string;
  token: string;
  /** Where the former page ended; null for the first. */
  after: string | null;
}

export type GraphPage =
  | { kind: "page"; items: readonly unknown[]; after: string | null }
  /** `waitMs`: what Graph asks for, where it says so. */
  | { kind: "later"; delay: GraphDelay; waitMs: number | null }
  | { kind: "refused"; refusal: GraphRefusal; code: number | null; detail: string };

/** Fields of a product item. Source: 360dialog.md §9.1 and Meta's SDK that it names, read 2026-11-25. */
const fields = [
  "retailer_id,name,description,price,sale_price,sale_price_start_date,sale_price_end_date,currency",
  "availability,inventory,brand,category,product_type,url,image_url,additional_image_urls",
  "retailer_product_group_id,color,size,pattern,material,visibility,review_status",
  "custom_label_0,custom_label_1,custom_label_2,custom_label_3,custom_label_4",
].join(",");

/** What is asked for first, and then where Graph finds that too much. */
const pageSizes = [100, 25, 5];

/**
 * The products of a catalog that follow one place: `after` is null on the last page. The address that Graph
 * offers for the next page is not used, since it has the token in it. Does not throw.
 */
export async function getGraphPage({ vendorCatalogId, token, after }: GraphPlace): Promise<GraphPage> {
  const path = `/${encodeURIComponent(vendorCatalogId)}/products`;
  for (const limit of pageSizes) {
    const query = { fields, limit: `${limit}`, ...(after === null ? {} : { after }) };
    const answer = await callGraph(token, path, query);
    if (!answer) return { kind: "later", delay: "unavailable", waitMs: null };
    if (answer.status === 200 && memberOf(answer.body, "error") === undefined)
      return readPage(answer.body, after);
    const error = readGraphError(answer);
    if (error.kind === "later") return { ...error, waitMs: answer.waitMs };
    if (error.kind === "refused") return { ...error, detail: withoutToken(error.detail, token) };
  }
  return { kind: "later", delay: "unavailable", waitMs: null };
}

/** Meta quotes a malformed token in its message, whole or in part. */
function withoutToken(detail: string, token: string): string {
  return detail.replaceAll(token, "…").replace(/EAA\w{8,}/g, "…");
}

/** The end is where no next page is offered (360dialog.md §9.1); a place that stays the same is no way on. */
function readPage(body: unknown, from: string | null): GraphPage {
  const items = memberOf(body, "data");
  const paging = memberOf(body, "paging");
  const hasNext = textOf(memberOf(paging, "next")) !== null;
  const after = hasNext ? textOf(memberOf(memberOf(paging, "cursors"), "after")) : null;
  if (!Array.isArray(items) || (hasNext && (!after || after === from))) {
    const detail = "The answer is not a page of products.";
    return { kind: "refused", refusal: "unreadable", code: null, detail };
  }
  return { kind: "page", items, after };
}
