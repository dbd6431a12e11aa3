import { currentProducts } from "@/simulator/catalog/current-products";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import { invalidParameter } from "./graph-refusal";
import { isField, productItem } from "./product-fields";

const usualPageSize = 25;

/** `GET /{catalog_id}/products`: a page of the catalog and where the next one begins (360dialog.md §9.1). */
export function productPage(simulator: Simulator, call: Call): Answer {
  const names = (call.query.get("fields") ?? "id").split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isField(name));
  if (unknown !== undefined)
    return invalidParameter(`Tried accessing nonexisting field (${unknown}) on node type (ProductItem)`);
  const limit = call.query.get("limit") ?? `${usualPageSize}`;
  if (!/^[1-9]\d{0,5}$/.test(limit)) return invalidParameter("param limit must be a positive integer.");
  const from = placeOf(call.query.get("after"));
  const { maxPageSize, priceLocale } = simulator.state.graph;
  const products = currentProducts(simulator);
  if (from === null || from > products.length) return invalidParameter("Invalid cursor.");

  const baseUrl = `http://${call.header("host") ?? "127.0.0.1"}`;
  const to = from + Math.min(Number(limit), maxPageSize);
  const data = products
    .slice(from, to)
    .map((product) => productItem(product, names, { baseUrl, priceLocale }));
  if (data.length === 0) return jsonAnswer(200, { data });
  const cursors = { before: cursorAt(from), after: cursorAt(Math.min(to, products.length)) };
  const next = to < products.length ? { next: nextUrl(baseUrl, call, cursors.after) } : {};
  return jsonAnswer(200, { data, paging: { cursors, ...next } });
}

/** With the token in it, as Meta writes it: whoever logs it gives the token away. */
function nextUrl(baseUrl: string, call: Call, after: string): string {
  const query = new URLSearchParams(call.query);
  query.set("after", after);
  const [, token] = /^Bearer (\S+)$/.exec(call.header("authorization") ?? "") ?? [];
  if (token !== undefined) query.set("access_token", token);
  return `${baseUrl}${call.path}?${query}`;
}

function cursorAt(place: number): string {
  return Buffer.from(`place:${place}`).toString("base64url");
}

function placeOf(cursor: string | null): number | null {
  if (cursor === null || cursor === "") return 0;
  const [, place] = /^place:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  return place === undefined ? null : Number(place);
}
