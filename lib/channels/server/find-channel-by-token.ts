import "server-only";
import { hashSecret } from "@/lib/server/sealed-secret";
import { secondMs } from "@/lib/shared/clock";
import { findDoorByTokenHash, type TokenDoor } from "./channel-door-store";

/** For how long a door is recalled without asking the database again. */
export const doorRecalledMs = secondMs;

// Only doors that exist are kept: whoever guesses tokens fills no memory.
const recent = new Map<string, { door: TokenDoor; readAtMs: number }>();

/** The number whose webhook address, or whose account's, carries this token; its sender is still to be proven. */
export async function findChannelByToken(token: string): Promise<TokenDoor | null> {
  const readAtMs = performance.now();
  const tokenHash = hashSecret(token);
  const door = await findDoorByTokenHash(tokenHash);
  if (door) recent.set(tokenHash, { door, readAtMs });
  else recent.delete(tokenHash);
  return door;
}

/**
 * The same, as it was read within the last second. Who proves a sender by it accepts a secret that was
 * taken back in that second; a secret that it does not accept must be looked up anew.
 */
export function recallChannelByToken(token: string): TokenDoor | null {
  const known = recent.get(hashSecret(token));
  return known && performance.now() - known.readAtMs < doorRecalledMs ? known.door : null;
}
