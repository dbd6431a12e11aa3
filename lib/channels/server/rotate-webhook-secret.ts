import "server-only";
import type { SecretRotation } from "@/lib/channels/contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { hashSecret, newSecret, sealSecret } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import { addMs, dayMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getChannelRow } from "./get-channel-row";
import { inWebhookTurn } from "./in-webhook-turn";
import { registerAccountInTurn } from "./register-account-webhook";
import { registerInTurn } from "./register-channel-webhook";
import { secretPurposes } from "./secret-purposes";
import { endSecretRotation, startSecretRotation } from "./webhook-store";

/** As long as 360dialog repeats a delivery (360dialog.md §2.1). */
const formerTermMs = 7 * dayMs;

/**
 * Gives a number's webhooks a new secret. The steps: (1) commit the new secret as the current one and keep
 * the former without an end; (2) register the new one for number and account; (3) commit the end of the
 * former. Between any two both are accepted, so that a crash or a refusal loses no delivery; doing it again
 * goes on with the secret of (1). Throws `not_found`, `conflict` within a former one's term,
 * `channel_key_refused`, `vendor_unavailable`.
 */
export async function rotateWebhookSecret(staff: StaffDto, channelId: string): Promise<SecretRotation> {
  requirePermission(staff, "channels.connect");
  await getChannelRow(channelId);
  return inWebhookTurn(() => rotateInTurn(staff, channelId));
}

async function rotateInTurn(staff: StaffDto, channelId: string): Promise<SecretRotation> {
  await start(staff, channelId);
  const number = await registerInTurn(staff, channelId);
  await registerAccountInTurn(staff, channelId);
  if (number === "to_paste") return "to_paste";
  await inTransaction(async (tx) => {
    await endSecretRotation(tx, channelId, addMs(new Date(), formerTermMs));
    await audit(tx, staff, channelId, "channel.secret_rotated");
    await publishLive(tx, "channels");
  });
  return "rotated";
}

async function start(staff: StaffDto, channelId: string): Promise<void> {
  const secret = newSecret();
  const sealed = sealSecret(secret, secretPurposes.webhookSecret);
  await inTransaction(async (tx) => {
    if (await startSecretRotation(tx, channelId, { hash: hashSecret(secret), sealed })) {
      return audit(tx, staff, channelId, "channel.secret_rotation_started");
    }
    const { formerSecretUntil } = await getChannelRow(channelId, tx);
    if (formerSecretUntil !== null) {
      throw new AppError("conflict", "The secret was changed less than seven days ago.");
    }
  });
}

async function audit(
  tx: Parameters<typeof recordAudit>[0],
  staff: StaffDto,
  channelId: string,
  action: string,
): Promise<void> {
  await recordAudit(tx, { staffId: staff.id, action, subjectKind: "channel", subjectId: channelId });
}
