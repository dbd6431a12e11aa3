import "server-only";
import { createHash } from "node:crypto";
import type { ProductDto } from "@/lib/catalog/contract";
import type { Money } from "@/lib/shared/money";
import type { ProductRow } from "./product-store";

/** A product as it crosses the wire: exact amounts, and a path of ours for its photo. */
export function productDto(row: ProductRow): ProductDto {
  return {
    id: row.id,
    retailerId: row.retailerId,
    name: row.name,
    description: row.description,
    brand: row.brand,
    category: row.category,
    variant: row.variant,
    price: moneyOf(row.price, row.currency),
    salePrice: moneyOf(row.salePrice, row.currency),
    availability: row.availability,
    isHidden: row.isHidden,
    photoPath: productPhotoPath(row),
  };
}

/** Changes with the photo's URL, so that browsers may keep what they got for good. */
export function productPhotoPath({ id, photoUrl }: Pick<ProductRow, "id" | "photoUrl">): string | null {
  if (photoUrl === null) return null;
  const version = createHash("sha256").update(photoUrl).digest("base64url").slice(0, 8);
  return `/api/catalog/products/${id}/photo?v=${version}`;
}

function moneyOf(amount: ProductRow["price"], currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount: amount.toFixed(), currency };
}
