import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { setWabaIdOnce } from "./channel-identity-store";
import type { ChannelRow } from "./channel-store";
import type { AccountHolder } from "./find-account-holder";
import { markAccountRegistered } from "./webhook-store";

/** Remembers that the account's webhook leads to another number's address, and that both are of one account. */
export async function recordAccountHolder(
  staff: StaffDto,
  row: ChannelRow,
  { channel, keepsHeader }: AccountHolder,
): Promise<void> {
  const wabaId = row.wabaId ?? channel.wabaId;
  await inTransaction(async (tx) => {
    await markAccountRegistered(tx, row.id, { at: null, keepsHeader: null });
    await markAccountRegistered(tx, channel.id, {
      at: channel.accountRegisteredAt ?? new Date(),
      keepsHeader,
    });
    if (wabaId !== null) {
      await setWabaIdOnce(tx, row.id, wabaId);
      await setWabaIdOnce(tx, channel.id, wabaId);
    }
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.account_held",
      subjectKind: "channel",
      subjectId: row.id,
      after: { channelId: channel.id },
    });
    await publishLive(tx, "channels");
  });
}
