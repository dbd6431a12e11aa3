import { type OrderView, orderViewSchema } from "@/lib/orders/contract";

export interface OrderAddress {
  orderId: string | null;
  view: OrderView;
  q: string;
}

/** The URL is the view: what a colleague is sent shows the same list and the same order. */
export function orderHref({ orderId, view, q }: OrderAddress): string {
  const search = new URLSearchParams();
  if (view !== "new") search.set("view", view);
  if (q !== "") search.set("q", q);
  const path = orderId === null ? "/orders" : `/orders/${orderId}`;
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads what `orderHref` wrote; anything unknown falls back to the list of new orders. */
export function readOrderAddress(path: string, search: URLSearchParams): OrderAddress {
  const view = orderViewSchema.safeParse(search.get("view"));
  return {
    orderId: /^\/orders\/([^/]+)$/.exec(path)?.[1] ?? null,
    view: view.success ? view.data : "new",
    q: search.get("q") ?? "",
  };
}
