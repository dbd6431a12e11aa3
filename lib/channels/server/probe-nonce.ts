import "server-only";
import { openSecret, sealSecret } from "@/lib/server/sealed-secret";

const purpose = "channel.probe";

/** Only this shop can make one, so that what comes in with it is the shop's own question. */
export function newProbeNonce(channelId: string): string {
  return sealSecret(channelId, purpose);
}

export function isProbeNonceOf(nonce: string, channelId: string): boolean {
  try {
    return openSecret(nonce, purpose) === channelId;
  } catch {
    return false;
  }
}
