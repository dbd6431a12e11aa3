import "server-only";
import { getWebhook } from "@/lib/dialog360/server/get-webhook";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { sealSecret } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { askChannelFacts, type ChannelFacts } from "./ask-channel-facts";
import { recordChannelFacts } from "./channel-health-store";
import { setPhoneNumberId } from "./channel-identity-store";
import { updateChannel } from "./channel-store";
import { getChannelRow } from "./get-channel-row";
import { secretPurposes } from "./secret-purposes";

/**
 * Puts a new 360dialog key in the former one's place once 360dialog has taken it; until then, and on any
 * failure, the former one stays. Throws `not_found`, `channel_key_refused`, `vendor_unavailable`, or
 * `conflict` when it is another number's key.
 */
export async function changeChannelKey(staff: StaffDto, channelId: string, apiKey: string): Promise<void> {
  requirePermission(staff, "channels.connect");
  const { hosting } = await getChannelRow(channelId);
  const facts = await prove({ hosting, apiKey });
  await inTransaction(async (tx) => {
    const { phoneNumberId } = await getChannelRow(channelId, tx);
    const named = facts?.phoneNumberId ?? null;
    if (named !== null && named !== phoneNumberId) {
      const isLearned = phoneNumberId === null && (await setPhoneNumberId(tx, channelId, named));
      if (!isLearned) throw isOtherNumber();
    }
    await updateChannel(tx, channelId, { apiKeySealed: sealSecret(apiKey, secretPurposes.apiKey) });
    if (facts) await recordChannelFacts(tx, channelId, facts);
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.key_changed",
      subjectKind: "channel",
      subjectId: channelId,
    });
    await publishLive(tx, "channels");
  });
}

/** As in `connectChannel`: the on-premise API has no question that proves a key. */
async function prove(access: Dialog360Access): Promise<ChannelFacts | null> {
  if (access.hosting === "cloud") return askChannelFacts(access, { isNumberKnown: false });
  if (access.hosting === "sandbox") await getWebhook(access, "number");
  return null;
}

function isOtherNumber(): AppError {
  const fields = [{ path: "apiKey", problem: "other_number" }];
  return new AppError("conflict", "This key belongs to another number.", { fields });
}
