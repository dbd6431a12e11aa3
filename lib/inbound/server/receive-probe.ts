import "server-only";
import { recordProbe } from "@/lib/channels/server/record-probe";
import type { ClaimedDelivery } from "./delivery-store";
import { readProbe } from "./read-probe";

/** Whether a delivery is our own probe, which is then kept as such. */
export async function receiveProbe({ door, body, channelId, receivedAt }: ClaimedDelivery): Promise<boolean> {
  const nonce = readProbe(door, body);
  return nonce !== null && recordProbe(channelId, nonce, receivedAt);
}
