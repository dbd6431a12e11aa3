import "server-only";
import { accessOf } from "@/lib/channels/server/get-channel-access";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";
import { listTemplates as askForTemplates } from "@/lib/dialog360/server/list-templates";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import type { TemplateListDto } from "@/lib/templates/contract";
import { listTemplates } from "./list-templates";
import { findListedAt, replaceTemplates } from "./template-store";

/** Pressed twice, or on two screens, is one question. */
const isFreshForMs = 5 * secondMs;

/**
 * Asks 360dialog for the number's templates and keeps what it says. Throws `not_found`,
 * `channel_key_refused`, or `vendor_unavailable`, also where the question or the answer is not understood.
 */
export async function receiveTemplates(
  staff: StaffDto,
  channelId: string,
  now = new Date(),
): Promise<TemplateListDto> {
  requirePermission(staff, "productMessages.send");
  const channel = await getChannelRow(channelId);
  const listedAt = await findListedAt(channelId);
  if (listedAt && now.getTime() - listedAt.getTime() < isFreshForMs) return listTemplates(staff, channelId);
  const templates = await askForTemplates(accessOf(channel));
  if (templates === null)
    throw new AppError("vendor_unavailable", "360dialog does not list templates for this number.");
  await inTransaction(async (tx) => {
    await replaceTemplates(tx, channelId, templates, now);
    await publishLive(tx, "templates");
  });
  return listTemplates(staff, channelId);
}
