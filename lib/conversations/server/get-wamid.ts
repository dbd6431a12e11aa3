import "server-only";
import type { Tx } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { findWamid } from "./wamid-store";

/** The vendor's id of a message of this conversation; throws `not_found` also while WhatsApp does not know it yet. */
export async function getWamid(tx: Tx, conversationId: string, messageId: string): Promise<string> {
  const wamid = await findWamid(conversationId, messageId, tx);
  if (wamid === null)
    throw new AppError("not_found", "WhatsApp does not know this message in this conversation.");
  return wamid;
}
