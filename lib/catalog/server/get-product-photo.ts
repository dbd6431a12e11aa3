import "server-only";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { ensureMorePhoto, ensureProductPhoto } from "./ensure-product-photo";
import { getPhoto } from "./get-photo";
import type { StoredPhoto } from "./photo-store";

/** The product's photo, fetched at first need. Throws `not_found` when there is none to be had. */
export async function getProductPhoto(staff: StaffDto, productId: string): Promise<StoredPhoto> {
  requirePermission(staff, "catalog.read");
  return getPhoto(staff, (await ensureProductPhoto(productId)) ?? "");
}

/** One of its further photos, by the last part of the path in `photoPaths`. Throws `not_found`. */
export async function getMorePhoto(
  staff: StaffDto,
  productId: string,
  photoKey: string,
): Promise<StoredPhoto> {
  requirePermission(staff, "catalog.read");
  return getPhoto(staff, (await ensureMorePhoto(productId, photoKey)) ?? "");
}
