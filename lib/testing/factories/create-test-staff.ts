import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import type { StaffRole } from "@/lib/staff/permissions";

let made = 0;

/** A member of staff as verbs take them; without a password, so nobody can sign in as them. */
export async function createTestStaff(role: StaffRole = "agent"): Promise<StaffDto> {
  made += 1;
  const staff = {
    id: newId(),
    name: `Clerk ${made}`,
    email: `clerk-${made}@shop.example`,
    role,
    language: null,
  };
  await prisma().staff.create({ data: staff });
  return staff;
}
