import type { Picture } from "./pictures/picture";

export interface ShopProduct {
  retailerId: string;
  name: string;
  description: string;
  brand: string;
  category: string;
  /** A decimal such as "8.90", in `currency`. */
  price: string;
  salePrice?: string;
  currency: string;
  availability: "in stock" | "out of stock";
  visibility: "published" | "staging";
  itemGroupId?: string;
  size?: string;
  picture: Picture;
}

interface Sold {
  currency: string;
  availability: ShopProduct["availability"];
  visibility: ShopProduct["visibility"];
}

/** What is true of nearly every product of the shop; a product may say otherwise. */
export const onSale: Sold = { currency: "EUR", availability: "in stock", visibility: "published" };
