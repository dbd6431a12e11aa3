import "server-only";
import type { ConnectChannelInput, ConnectedChannelDto } from "@/lib/channels/contract";
import { getWebhook } from "@/lib/dialog360/server/get-webhook";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { hashSecret, newSecret, sealSecret } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { askChannelFacts, type ChannelFacts } from "./ask-channel-facts";
import { ensureCatalog } from "./channel-catalog-store";
import { channelDto } from "./channel-dto";
import { recordChannelFacts } from "./channel-health-store";
import { insertChannel, listChannelRows } from "./channel-store";
import { getChannelRow } from "./get-channel-row";
import { ensureAccountAddress, webhookAddressOf } from "./get-webhook-address";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";
import { registerAccountWebhook } from "./register-account-webhook";
import { registerChannelWebhook } from "./register-channel-webhook";
import { secretPurposes } from "./secret-purposes";

/**
 * Connects a WhatsApp number by its 360dialog key. Throws `channel_key_refused`, `vendor_unavailable`,
 * or `conflict` when the number is connected already. The number is committed before its webhook is
 * registered, so that the first delivery finds it; when the registration fails, its address is to be pasted.
 */
export async function connectChannel(
  staff: StaffDto,
  input: ConnectChannelInput,
): Promise<ConnectedChannelDto> {
  requirePermission(staff, "channels.connect");
  const { name, hosting, displayPhoneNumber } = input;
  const facts = await askVendor({ hosting, apiKey: input.apiKey });
  const phoneNumberId = input.phoneNumberId ?? facts.phoneNumberId;
  const vendorCatalogId = input.vendorCatalogId ?? facts.vendorCatalogId;
  const id = newId();
  await inTransaction(async (tx) => {
    const catalogId = vendorCatalogId === null ? null : await ensureCatalog(tx, vendorCatalogId, name);
    const secrets = newSecrets(input.apiKey);
    const { wabaId } = facts;
    const channel = { id, name, hosting, displayPhoneNumber, phoneNumberId, wabaId, catalogId, ...secrets };
    if (!(await insertChannel(tx, channel))) throw alreadyConnected();
    if (facts.answered) await recordChannelFacts(tx, id, facts.answered);
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.connected",
      subjectKind: "channel",
      subjectId: id,
      after: { name, hosting, phoneNumberId, vendorCatalogId },
    });
    await publishLive(tx, "channels", "catalog");
  });
  const registration = (await registerChannelWebhook(staff, id).catch(nullWhenVendorRefuses)) ?? "to_paste";
  const accountRegistration =
    (await registerAccountWebhook(staff, id).catch(nullWhenVendorRefuses)) ?? "to_paste";
  const accountWebhook = await ensureAccountAddress(id);
  const row = await getChannelRow(id);
  const webhook = webhookAddressOf(row);
  return {
    channel: channelDto(row, await listChannelRows()),
    webhook,
    registration,
    accountWebhook,
    accountRegistration,
  };
}

interface Asked {
  phoneNumberId: string | null;
  wabaId: string | null;
  vendorCatalogId: string | null;
  answered?: ChannelFacts;
}

/** The on-premise API answers none of these questions, so there the key is taken as it is. */
async function askVendor(access: Dialog360Access): Promise<Asked> {
  if (access.hosting === "cloud") {
    const answered = await askChannelFacts(access, { isNumberKnown: false });
    return { ...answered, answered };
  }
  // The sandbox's pages document the webhook and no health, so that question proves the key.
  if (access.hosting === "sandbox") await getWebhook(access, "number");
  return { phoneNumberId: null, wabaId: null, vendorCatalogId: null };
}

function newSecrets(apiKey: string) {
  const token = newSecret();
  const secret = newSecret();
  return {
    apiKeySealed: sealSecret(apiKey, secretPurposes.apiKey),
    webhookTokenHash: hashSecret(token),
    webhookTokenSealed: sealSecret(token, secretPurposes.webhookToken),
    webhookSecretHash: hashSecret(secret),
    webhookSecretSealed: sealSecret(secret, secretPurposes.webhookSecret),
  };
}

function alreadyConnected(): AppError {
  const fields = [{ path: "phoneNumberId", problem: "taken" }];
  return new AppError("conflict", "This number is connected already.", { fields });
}
