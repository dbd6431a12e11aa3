import "server-only";
import { hashSecret } from "@/lib/server/sealed-secret";
import { findDoorByTokenHash, type TokenDoor } from "./channel-door-store";

/** The number whose webhook address, or whose account's, carries this token; its sender is still to be proven. */
export async function findChannelByToken(token: string): Promise<TokenDoor | null> {
  return findDoorByTokenHash(hashSecret(token));
}
