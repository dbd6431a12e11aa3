import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDeliveryBody } from "./delivery-detail-store";

/** The bytes as they came. Throws `not_found`. */
export async function getDeliveryBody(staff: StaffDto, deliveryId: string): Promise<Uint8Array> {
  requirePermission(staff, "deliveries.read");
  const body = await findDeliveryBody(deliveryId);
  if (!body) throw new AppError("not_found", "There is no such delivery, or no longer.");
  return body;
}
