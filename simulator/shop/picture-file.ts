import type { ShopProduct } from "./product";

/** A JPEG of 640 × 640, drawn by `write-pictures.ts`. */
export function pictureFile(product: Pick<ShopProduct, "retailerId">): URL {
  return new URL(`./picture-files/${product.retailerId}.jpg`, import.meta.url);
}
