import { type ShopProduct, shopProducts } from "@/simulator/shop/products";

function product(retailerId: string, changes: Partial<ShopProduct> = {}): ShopProduct {
  const [drawn] = shopProducts;
  if (!drawn) throw new Error("the demo shop is empty");
  return {
    picture: drawn.picture,
    retailerId,
    name: `Product ${retailerId}`,
    description: "For tests",
    brand: "Test",
    category: "Test",
    price: "8.90",
    currency: "EUR",
    availability: "in stock",
    visibility: "published",
    ...changes,
  };
}

export const smallShop: readonly ShopProduct[] = [
  product("BREAD"),
  product("JAM", { price: "4.50", salePrice: "3.95" }),
  product("SOLD-OUT", { availability: "out of stock" }),
  product("HIDDEN", { visibility: "staging" }),
];
