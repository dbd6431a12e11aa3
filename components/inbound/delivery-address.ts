import { z } from "zod";
import { type DeliveryView, deliveryViews } from "@/lib/inbound/contract";

export interface DeliveryAddress {
  view: DeliveryView | "account";
  q: string;
  channelId: string | null;
  deliveryId: string | null;
}

const viewSchema = z.enum([...deliveryViews, "account"]);
const path = "/settings/deliveries";

/** The URL is the view: a colleague who is sent it sees the same list and the same delivery. */
export function deliveryHref({ view, q, channelId, deliveryId }: DeliveryAddress): string {
  const search = new URLSearchParams();
  if (view !== "all") search.set("view", view);
  if (q !== "") search.set("q", q);
  if (channelId !== null) search.set("number", channelId);
  if (deliveryId !== null) search.set("delivery", deliveryId);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads what `deliveryHref` wrote; anything unknown falls back to all deliveries. */
export function readDeliveryAddress(search: URLSearchParams): DeliveryAddress {
  const view = viewSchema.safeParse(search.get("view"));
  return {
    view: view.success ? view.data : "all",
    q: search.get("q") ?? "",
    channelId: search.get("number"),
    deliveryId: search.get("delivery"),
  };
}
