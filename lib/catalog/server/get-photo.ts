import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findPhoto, type StoredPhoto } from "./photo-store";

/** A stored photo by its SHA-256 in hex, as order lines keep it. Throws `not_found`. */
export async function getPhoto(staff: StaffDto, hash: string): Promise<StoredPhoto> {
  requirePermission(staff, "catalog.read");
  const photo = await findPhoto(hash);
  if (!photo) throw new AppError("not_found", "There is no such photo.");
  return photo;
}
