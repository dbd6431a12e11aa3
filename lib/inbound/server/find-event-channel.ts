import "server-only";
import { findChannelByPhoneNumberId } from "@/lib/channels/server/find-channel-by-phone-number-id";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";

export interface EventChannel {
  id: string;
  phoneNumberId: string | null;
  catalogId: string | null;
}

/**
 * The number that an event is about, or null when it is none of ours: an account's webhook delivers for
 * all its numbers. The token's own number is meant where none is named, where the name is no id at all,
 * and where we do not know its id yet.
 */
export async function findEventChannel(
  tokenChannel: EventChannel,
  phoneNumberId: string | null,
): Promise<EventChannel | null> {
  const isNamed = phoneNumberId !== null && /^\d+$/.test(phoneNumberId);
  if (!isNamed || phoneNumberId === tokenChannel.phoneNumberId) return tokenChannel;
  const named = await findChannelByPhoneNumberId(phoneNumberId);
  if (named) return getChannelRow(named.id);
  return tokenChannel.phoneNumberId === null ? tokenChannel : null;
}
