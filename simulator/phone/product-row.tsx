import type { ReactNode } from "react";
import type { PhoneProduct } from "./phone-contract";
import { Picture } from "./picture";
import { Price } from "./price";

export function ProductRow(props: {
  product: PhoneProduct;
  detail?: string;
  onOpen: () => void;
  children: ReactNode;
}) {
  const { product, detail, onOpen, children } = props;
  return (
    <li className="product-row">
      <button type="button" className="product-open" onClick={onOpen}>
        <Picture product={product} className="row-picture" />
        <span className="row-name" dir="auto">
          {product.name}
        </span>
        {detail !== undefined && (
          <span className="row-detail" dir="auto">
            {detail}
          </span>
        )}
        <Price product={product} />
      </button>
      {children}
    </li>
  );
}
