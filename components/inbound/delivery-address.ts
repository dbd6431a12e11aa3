import { z } from "zod";
import { type DeliveryView, deliveryDoors, deliveryHas, deliveryViews } from "@/lib/inbound/contract";
import { type DeliveryProblem, deliveryProblems } from "@/lib/inbound/delivery-outcome";

/** What narrows a view besides words and number. */
export interface DeliveryNarrowing {
  door: (typeof deliveryDoors)[number] | null;
  problem: DeliveryProblem | null;
  has: (typeof deliveryHas)[number] | null;
}

export interface DeliveryAddress extends DeliveryNarrowing {
  view: DeliveryView | "account";
  q: string;
  channelId: string | null;
  deliveryId: string | null;
}

export const notNarrowed: DeliveryNarrowing = { door: null, problem: null, has: null };

const path = "/settings/deliveries";
const addressSchema = z.object({
  view: z.enum([...deliveryViews, "account"]).catch("all"),
  q: z.string().catch(""),
  number: z.string().nullable(),
  door: z.enum(deliveryDoors).nullable().catch(null),
  problem: z.enum(deliveryProblems).nullable().catch(null),
  has: z.enum(deliveryHas).nullable().catch(null),
  delivery: z.string().nullable(),
});

/** The URL is the view: a colleague who is sent it sees the same list and the same delivery. */
export function deliveryHref({
  view,
  q,
  channelId,
  door,
  problem,
  has,
  deliveryId,
}: DeliveryAddress): string {
  const search = new URLSearchParams();
  if (view !== "all") search.set("view", view);
  if (q !== "") search.set("q", q);
  const rest = { number: channelId, door, problem, has, delivery: deliveryId };
  for (const [name, value] of Object.entries(rest)) if (value !== null) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads what `deliveryHref` wrote; anything unknown falls back to all deliveries. */
export function readDeliveryAddress(search: URLSearchParams): DeliveryAddress {
  const names = Object.keys(addressSchema.shape);
  const { number, delivery, ...address } = addressSchema.parse(
    Object.fromEntries(names.map((name) => [name, search.get(name)])),
  );
  return { ...address, channelId: number, deliveryId: delivery };
}
