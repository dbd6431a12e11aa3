import "server-only";
import { z } from "zod";
import type { CustomerDto } from "@/lib/customers/contract";
import type { Tx } from "@/lib/server/db";
import { findCustomerByMessage } from "./message-store";

const messageIdSchema = z.uuid().nullable().catch(null);

/** To whom a message of ours went, by the vendor's id or by the callback data we sent with it. */
export async function findCustomerOfMessage(
  tx: Tx,
  channelId: string,
  { wamid, callbackData }: { wamid: string; callbackData: string | null },
): Promise<CustomerDto | null> {
  return findCustomerByMessage(tx, channelId, { wamid, id: messageIdSchema.parse(callbackData) });
}
