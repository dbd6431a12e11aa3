import "server-only";
import { hashPassword } from "better-auth/crypto";
import type { Tx } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { Language, StaffDto } from "@/lib/staff/contract";
import type { StaffRole } from "@/lib/staff/permissions";
import { recordAudit } from "./audit-store";
import { insertStaff } from "./staff-store";

export interface NewStaff {
  name: string;
  email: string;
  password: string;
  role: StaffRole;
  language: Language | null;
}

/** A member of staff who can sign in with this password. Throws `conflict` when the address is taken. */
export async function createStaff(tx: Tx, { password, ...staff }: NewStaff): Promise<StaffDto> {
  const created: StaffDto = { id: newId(), ...staff, email: staff.email.toLowerCase() };
  const isNew = await insertStaff(tx, { ...created, passwordHash: await hashPassword(password) });
  if (!isNew) {
    const fields = [{ path: "email", problem: "taken" }];
    throw new AppError("conflict", "Someone with this e-mail address exists already.", { fields });
  }
  await recordAudit(tx, {
    staffId: null,
    action: "staff.created",
    subjectKind: "staff",
    subjectId: created.id,
    after: { role: created.role },
  });
  return created;
}
