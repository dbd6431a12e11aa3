import "server-only";
import { getWebhook } from "@/lib/dialog360/server/get-webhook";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { type ChannelRow, listChannelRows } from "./channel-store";
import { accountAddressOf } from "./get-webhook-address";
import { keepsHeader } from "./keeps-header";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";

export interface AccountHolder {
  channel: ChannelRow;
  /** Null where 360dialog does not tell. */
  keepsHeader: boolean | null;
}

/**
 * The other number of ours whose address the account's webhook leads to; null when it is this number's to
 * take. What 360dialog tells decides; where it does not, our own memory of the account.
 */
export async function findAccountHolder(
  row: ChannelRow,
  access: Dialog360Access,
): Promise<AccountHolder | null> {
  const others = (await listChannelRows()).filter((other) => other.id !== row.id && mayShare(other, row));
  if (others.length === 0) return null;
  const registered = await getWebhook(access, "account").catch(nullWhenVendorRefuses);
  if (registered === null) {
    const isKnown = (other: ChannelRow) => other.wabaId === row.wabaId && other.accountRegisteredAt !== null;
    const channel = row.wabaId === null ? undefined : others.find(isKnown);
    return channel ? { channel, keepsHeader: channel.accountKeepsHeader } : null;
  }
  for (const channel of others) {
    const address = accountAddressOf(channel);
    if (address?.url === registered.url)
      return { channel, keepsHeader: keepsHeader(registered, address) ?? false };
  }
  return null;
}

/** An account that 360dialog has not named may be the same one. */
function mayShare(one: ChannelRow, other: ChannelRow): boolean {
  return one.wabaId === null || other.wabaId === null || one.wabaId === other.wabaId;
}
