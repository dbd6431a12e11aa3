import "server-only";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import type { Tx } from "@/lib/server/db";
import { openSecret } from "@/lib/server/sealed-secret";
import type { ChannelRow } from "./channel-store";
import { getChannelRow } from "./get-channel-row";
import { secretPurposes } from "./secret-purposes";

/** How to reach 360dialog for this number, its key opened. Throws `not_found`, or when the key cannot be opened. */
export async function getChannelAccess(channelId: string, tx?: Tx): Promise<Dialog360Access> {
  return accessOf(await getChannelRow(channelId, tx));
}

export function accessOf({
  hosting,
  apiKeySealed,
}: Pick<ChannelRow, "hosting" | "apiKeySealed">): Dialog360Access {
  return { hosting, apiKey: openSecret(apiKeySealed, secretPurposes.apiKey) };
}
