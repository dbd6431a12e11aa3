import "server-only";
import { type ChannelDoor, findDoorByWabaId } from "./channel-door-store";

/** The oldest number of a WhatsApp Business Account. */
export async function findChannelByWabaId(wabaId: string): Promise<ChannelDoor | null> {
  return findDoorByWabaId(wabaId);
}
