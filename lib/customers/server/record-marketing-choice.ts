import "server-only";
import type { Tx } from "@/lib/server/db";
import { setMarketingChoice } from "./customer-store";

/** Whether a customer wants marketing messages, by their newest word in whatever order the words arrive. */
export async function recordMarketingChoice(
  tx: Tx,
  customerId: string,
  choice: { wantsMarketing: boolean; changedAt: Date },
): Promise<void> {
  await setMarketingChoice(tx, customerId, choice);
}
