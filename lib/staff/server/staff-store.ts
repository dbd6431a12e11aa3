import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { Language } from "@/lib/staff/contract";
import type { StaffRole } from "@/lib/staff/permissions";

export interface StaffRow {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  language: Language | null;
}

/** Inserts a member of staff with a password; false when the e-mail address is taken. */
export async function insertStaff(tx: Tx, staff: StaffRow & { passwordHash: string }): Promise<boolean> {
  const { passwordHash, ...row } = staff;
  const { count } = await clientOf(tx).staff.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  // better-auth finds a password by this provider and the member's own id as account.
  await clientOf(tx).staffCredential.create({
    data: {
      id: newId(),
      staffId: row.id,
      accountId: row.id,
      providerId: "credential",
      password: passwordHash,
    },
  });
  return true;
}

export async function updateStaffLanguage(tx: Tx, staffId: string, language: Language): Promise<void> {
  await clientOf(tx).staff.update({ where: { id: staffId }, data: { language } });
}
