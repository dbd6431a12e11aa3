import "server-only";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findProductMessage } from "./product-message-store";

/** A sent message with how far it came at each recipient. Throws `not_found`. */
export async function getProductMessage(staff: StaffDto, id: string): Promise<ProductMessageDto> {
  requirePermission(staff, "productMessages.read");
  const message = await findProductMessage(id);
  if (!message) throw new AppError("not_found", "There is no such product message.");
  return message;
}
