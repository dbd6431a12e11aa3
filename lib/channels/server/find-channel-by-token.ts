import "server-only";
import { hashSecret } from "@/lib/server/sealed-secret";
import { type ChannelDoor, findDoorByTokenHash } from "./channel-store";

/** The number whose webhook address carries this token; its secret is still to be proven. */
export async function findChannelByToken(token: string): Promise<ChannelDoor | null> {
  return findDoorByTokenHash(hashSecret(token));
}
