import type { ShopProduct } from "@/simulator/shop/products";
import type { Simulator } from "@/simulator/state/simulator";
import type { ProductChange } from "@/simulator/state/simulator-state";

type Shelf = Pick<Simulator, "shop" | "state">;

export function currentProducts(shelf: Shelf): ShopProduct[] {
  return shelf.shop.map((product) => withChange(product, shelf.state.productChanges[product.retailerId]));
}

export function currentProduct(shelf: Shelf, retailerId: string): ShopProduct | undefined {
  const product = shelf.shop.find((candidate) => candidate.retailerId === retailerId);
  return product && withChange(product, shelf.state.productChanges[retailerId]);
}

// A changed price is what the customer pays, so it ends a sale.
function withChange(product: ShopProduct, change: ProductChange | undefined): ShopProduct {
  if (!change) return product;
  const { salePrice, ...plain } = product;
  const priced = change.price === undefined ? product : { ...plain, price: change.price };
  return { ...priced, availability: change.availability ?? product.availability };
}
