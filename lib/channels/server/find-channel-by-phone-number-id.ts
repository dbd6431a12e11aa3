import "server-only";
import type { Tx } from "@/lib/server/db";
import { type ChannelDoor, findDoorByPhoneNumberId } from "./channel-door-store";

/** The number that a delivery's `metadata.phone_number_id` names. */
export async function findChannelByPhoneNumberId(
  phoneNumberId: string,
  tx?: Tx,
): Promise<ChannelDoor | null> {
  return findDoorByPhoneNumberId(phoneNumberId, tx);
}
