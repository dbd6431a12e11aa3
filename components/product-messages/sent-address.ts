import { z } from "zod";
import { type SentMessageListQuery, sentPeriods } from "@/lib/orders/brought-contract";
import { messageKindSchema } from "@/lib/product-messages/contract";

export type SentFilter = Omit<SentMessageListQuery, "cursor" | "limit">;

const path = "/product-messages";
const addressSchema = z.object({
  q: z.string().catch(""),
  period: z.enum(sentPeriods).catch("any"),
  staffId: z.uuid().optional().catch(undefined),
  channelId: z.uuid().optional().catch(undefined),
  kind: messageKindSchema.optional().catch(undefined),
});

export const everySent: SentFilter = { q: "", period: "any" };

/** What differs from "everything", for the address and for the API alike. */
export function sentSearch(filter: SentFilter): URLSearchParams {
  const { period, ...rest } = filter;
  const given = { ...rest, ...(period !== "any" && { period }) };
  return new URLSearchParams(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** The URL is the view: a colleague who is sent it sees the same messages. */
export function sentHref(filter: SentFilter): string {
  const search = sentSearch(filter);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads what `sentHref` wrote; anything unknown falls back to every message. */
export function readSentAddress(search: URLSearchParams): SentFilter {
  const { q, period, ...rest } = addressSchema.parse(Object.fromEntries(search));
  return {
    q,
    period,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  };
}

export function isNarrowed(filter: SentFilter): boolean {
  return sentSearch(filter).size > 0;
}
