import "server-only";
import { createHash } from "node:crypto";

/** Names one of a product's photos by its URL, so that browsers may keep what they got for good. */
export function photoKeyOf(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 20);
}

export function morePhotoPath(productId: string, url: string): string {
  return `/api/catalog/products/${productId}/photos/${photoKeyOf(url)}`;
}
