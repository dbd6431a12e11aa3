import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { isAllowed, type Permission } from "@/lib/staff/permissions";
import { findSignedInStaff } from "./find-signed-in-staff";

/** Throws `not_signed_in`, or `forbidden` when the role does not allow it. */
export async function requireStaff(headers: Headers, permission: Permission): Promise<StaffDto> {
  const staff = await findSignedInStaff(headers);
  if (!staff) throw new AppError("not_signed_in", "Nobody is signed in.");
  requirePermission(staff, permission);
  return staff;
}

/** Verbs ask again, so that a new door cannot forget to. */
export function requirePermission(staff: StaffDto, permission: Permission): void {
  if (!isAllowed(staff.role, permission)) throw new AppError("forbidden", `A ${staff.role} may not do this.`);
}
