import "server-only";
import type { RetentionDto } from "@/lib/inbound/contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readRetentionDays } from "./retention-store";

export async function getRetention(staff: StaffDto): Promise<RetentionDto> {
  requirePermission(staff, "deliveries.configure");
  const days = await readRetentionDays();
  if (days === null) throw new AppError("not_found", "There is no shop yet.");
  return { days };
}
