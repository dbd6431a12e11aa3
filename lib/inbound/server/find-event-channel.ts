import "server-only";
import type { ChannelRow } from "@/lib/channels/server/channel-store";
import { findChannelByPhoneNumberId } from "@/lib/channels/server/find-channel-by-phone-number-id";
import { findChannelByWabaId } from "@/lib/channels/server/find-channel-by-waba-id";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";
import { learnPhoneNumberId } from "@/lib/channels/server/learn-phone-number-id";

export interface EventChannel {
  id: string;
  phoneNumberId: string | null;
  catalogId: string | null;
  /** Meta's id of the number's own catalog. */
  vendorCatalogId: string | null;
}

/** The number whose address was used, and by which of its two doors. */
export interface TokenChannel extends EventChannel {
  door: "number" | "account";
}

/**
 * The number that an event is about: the one that `phone_number_id` names, by whatever door it came;
 * without a name, or with a placeholder for one, the one whose address was used. A number connected
 * without its id learns it from its own door. Null for a number that is none of ours.
 */
export async function findEventChannel(
  tokenChannel: TokenChannel,
  phoneNumberId: string | null,
): Promise<EventChannel | null> {
  const isNamed = phoneNumberId !== null && /^\d+$/.test(phoneNumberId);
  if (!isNamed || phoneNumberId === tokenChannel.phoneNumberId) return tokenChannel;
  const known = await findNamed(phoneNumberId);
  if (known || tokenChannel.phoneNumberId !== null || tokenChannel.door === "account") return known;
  if (await learnPhoneNumberId(tokenChannel.id, phoneNumberId)) return { ...tokenChannel, phoneNumberId };
  // Another delivery may have been the first to teach it.
  return findNamed(phoneNumberId);
}

async function findNamed(phoneNumberId: string): Promise<EventChannel | null> {
  const named = await findChannelByPhoneNumberId(phoneNumberId);
  return named && eventChannelOf(await getChannelRow(named.id));
}

/** The account speaks of all its numbers: one of them stands for it. Null as in `findEventChannel`. */
export async function findAccountChannel(
  tokenChannel: TokenChannel,
  { phoneNumberId, wabaId }: { phoneNumberId: string | null; wabaId: string | null },
): Promise<Pick<EventChannel, "id"> | null> {
  if (phoneNumberId !== null) return findEventChannel(tokenChannel, phoneNumberId);
  return (wabaId === null ? null : await findChannelByWabaId(wabaId)) ?? tokenChannel;
}

function eventChannelOf({ id, phoneNumberId, catalogId, catalog }: ChannelRow): EventChannel {
  return { id, phoneNumberId, catalogId, vendorCatalogId: catalog?.vendorCatalogId ?? null };
}
