import "server-only";
import { findChannelByPhoneNumberId } from "@/lib/channels/server/find-channel-by-phone-number-id";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";

export interface EventChannel {
  id: string;
  phoneNumberId: string | null;
  catalogId: string | null;
}

/**
 * The number that an event is about: the one that `phone_number_id` names, else the one whose address
 * was used. Its token proved the sender and only that number's webhook is registered there, so a name
 * that is none of ours is a wrong id somewhere, not a reason to lose an order.
 */
export async function findEventChannel(
  tokenChannel: EventChannel,
  phoneNumberId: string | null,
): Promise<EventChannel> {
  const isNamed = phoneNumberId !== null && /^\d+$/.test(phoneNumberId);
  if (!isNamed || phoneNumberId === tokenChannel.phoneNumberId) return tokenChannel;
  const named = await findChannelByPhoneNumberId(phoneNumberId);
  return named ? getChannelRow(named.id) : tokenChannel;
}
