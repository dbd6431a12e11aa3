import "server-only";
import type { Tx } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { type ChannelRow, findChannelRow } from "./channel-store";

/** Throws `not_found`. */
export async function getChannelRow(id: string, tx?: Tx): Promise<ChannelRow> {
  const row = await findChannelRow(id, tx);
  if (!row) throw new AppError("not_found", "There is no such number.");
  return row;
}
