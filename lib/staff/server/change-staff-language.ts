import "server-only";
import { inTransaction } from "@/lib/server/db";
import type { Language, StaffDto } from "@/lib/staff/contract";
import { updateStaffLanguage } from "./staff-store";

/** One's own language; nobody else sees a difference. */
export async function changeStaffLanguage(staff: StaffDto, language: Language): Promise<void> {
  await inTransaction((tx) => updateStaffLanguage(tx, staff.id, language));
}
