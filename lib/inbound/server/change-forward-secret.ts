import "server-only";
import { inTransaction } from "@/lib/server/db";
import { sealSecret } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { writeForwardSecret } from "./forward-store";
import { forwardSecretPurpose } from "./post-forward";
import { newWebhookSecret } from "./sign-webhook";

/** Makes a new secret, told only here; the former one signs nothing from now on. Throws `not_found`. */
export async function changeForwardSecret(staff: StaffDto): Promise<{ secret: string }> {
  requirePermission(staff, "deliveries.configure");
  const secret = newWebhookSecret();
  await inTransaction(async (tx) => {
    const isChanged = await writeForwardSecret(tx, sealSecret(secret, forwardSecretPurpose));
    if (!isChanged) throw new AppError("not_found", "There is no forward.");
    await recordAudit(tx, { staffId: staff.id, action: "forward.secret_changed", subjectKind: "forward" });
  });
  return { secret };
}
