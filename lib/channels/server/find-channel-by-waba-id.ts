import "server-only";
import { type ChannelDoor, findDoorByWabaId } from "./channel-store";

/** The oldest number of a WhatsApp Business Account. */
export async function findChannelByWabaId(wabaId: string): Promise<ChannelDoor | null> {
  return findDoorByWabaId(wabaId);
}
