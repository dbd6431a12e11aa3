import "server-only";
import type { ChangeForwardInput, ForwardDto } from "@/lib/inbound/contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { sealSecret } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readForward, writeForward } from "./forward-store";
import { getForward } from "./get-forward";
import { forwardSecretPurpose } from "./post-forward";
import { newWebhookSecret } from "./sign-webhook";

/** Sets where copies go, and whether. The first time it makes the secret, which is told only here. */
export async function changeForward(
  staff: StaffDto,
  { url, isEnabled }: ChangeForwardInput,
): Promise<{ forward: ForwardDto; secret: string | null }> {
  requirePermission(staff, "deliveries.configure");
  const secret = await inTransaction(async (tx) => {
    const before = await readForward(tx);
    const fresh = before ? null : newWebhookSecret();
    const secretSealed = fresh ? sealSecret(fresh, forwardSecretPurpose) : "";
    await writeForward(tx, { url, isEnabled, secretSealed });
    // The address may hold a token of its own: only its origin is for the log.
    const after = { origin: new URL(url).origin, isEnabled };
    await recordAudit(tx, {
      staffId: staff.id,
      action: "forward.changed",
      subjectKind: "forward",
      ...(before && { before: { origin: new URL(before.url).origin, isEnabled: before.isEnabled } }),
      after,
    });
    if (isEnabled) await addJob(tx, "forward-deliveries", {}, { key: "forward-enabled" });
    await publishLive(tx, "deliveries");
    return fresh;
  });
  const { forward } = await getForward(staff);
  if (!forward) throw new AppError("not_found", "There is no forward.");
  return { forward, secret };
}
