import type { PhoneProduct } from "./phone-contract";

/** Decorative: the product's name always stands beside it. */
export function Picture({ product, className }: { product: PhoneProduct | undefined; className: string }) {
  if (!product) return <span className={`picture ${className}`} aria-hidden="true" />;
  return <img className={`picture ${className}`} src={product.pictureUrl} alt="" />;
}
