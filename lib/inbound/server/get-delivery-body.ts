import "server-only";
import { bytesInMemory, type ServedFile } from "@/lib/server/served-file";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findDeliveryBody } from "./delivery-detail-store";

/** The bytes as they came, as a file to keep: whatever they are, never shown. Throws `not_found`. */
export async function getDeliveryBody(staff: StaffDto, deliveryId: string): Promise<ServedFile> {
  requirePermission(staff, "deliveries.read");
  const body = await findDeliveryBody(deliveryId);
  if (!body) throw new AppError("not_found", "There is no such delivery, or no longer.");
  return {
    tag: deliveryId,
    mediaType: "application/octet-stream",
    fileName: `delivery-${deliveryId}.json`,
    content: bytesInMemory(body),
  };
}
