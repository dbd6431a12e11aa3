import type { PhoneProduct } from "./phone-contract";

export function moneyText(amount: string, currency: string): string {
  return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(Number(amount));
}

export function Price({ product }: { product: PhoneProduct }) {
  const { price, salePrice, currency } = product;
  if (salePrice === undefined) return <span className="price">{moneyText(price, currency)}</span>;
  return (
    <span className="price">
      <ins>{moneyText(salePrice, currency)}</ins>{" "}
      <del>
        <span className="hidden-word">instead of </span>
        {moneyText(price, currency)}
      </del>
    </span>
  );
}

export function totalText(totals: readonly { amount: string; currency: string }[]): string {
  return totals.map(({ amount, currency }) => moneyText(amount, currency)).join(" + ");
}
