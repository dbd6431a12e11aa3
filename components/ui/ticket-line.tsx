import clsx from "clsx";
import type { ReactNode } from "react";
import { Amount } from "./amount";

type TicketLineProps = {
  /** A `Photo` of 64. */
  photo: ReactNode;
  /** Already formatted. */
  quantity: string;
  /** Read out in place of the bare figure: "3 pieces". */
  quantityLabel?: string;
  name: ReactNode;
  variant?: ReactNode;
  sku?: string;
  unitPrice?: ReactNode;
  total?: ReactNode;
  /** Chips: price changed, sold out, unknown SKU. */
  flags?: ReactNode;
  /** Buttons or a menu for this line. */
  actions?: ReactNode;
  /** Taken off the order, kept to be seen. */
  isStruck?: boolean;
};

export function TicketLine(props: TicketLineProps) {
  const {
    photo,
    quantity,
    quantityLabel,
    name,
    variant,
    sku,
    unitPrice,
    total,
    flags,
    actions,
    isStruck = false,
  } = props;
  return (
    <li className="grid grid-cols-[64px_minmax(44px,auto)_minmax(0,1fr)] gap-x-3 py-3 @lg/ticket:grid-cols-[64px_56px_minmax(0,1fr)_auto] @lg/ticket:gap-x-4 print:break-inside-avoid">
      <div className={clsx("row-span-2", isStruck && "opacity-50")}>{photo}</div>
      <div className="pt-0.5 text-end text-2xl leading-8 font-semibold tracking-tight">
        <span
          aria-hidden={quantityLabel !== undefined || undefined}
          className={isStruck ? "line-through" : undefined}
        >
          {quantity}
          <span className="ps-0.5 text-lg font-normal text-ink-soft">×</span>
        </span>
        {quantityLabel !== undefined && <span className="sr-only">{quantityLabel}</span>}
      </div>
      <div className="min-w-0 pt-1">
        <p className={clsx("text-lg leading-6 font-medium", isStruck && "text-ink-soft line-through")}>
          <bdi>{name}</bdi>
        </p>
        {variant !== undefined && (
          <p className="text-ink-soft">
            <bdi>{variant}</bdi>
          </p>
        )}
        {sku !== undefined && (
          <p className="font-mono text-xs leading-5 break-all text-ink-soft">
            <bdi>{sku}</bdi>
          </p>
        )}
        {flags !== undefined && <div className="flex flex-wrap gap-1.5 pt-1.5">{flags}</div>}
      </div>
      <div className="col-span-2 col-start-2 flex items-baseline justify-between gap-3 pt-1 @lg/ticket:col-span-1 @lg/ticket:col-start-4 @lg/ticket:row-start-1 @lg/ticket:flex-col @lg/ticket:items-end @lg/ticket:justify-start @lg/ticket:gap-0">
        {unitPrice !== undefined && (
          <Amount tone="soft" className="text-sm @lg/ticket:order-2">
            {unitPrice}
          </Amount>
        )}
        {total !== undefined && (
          <Amount tone={isStruck ? "struck" : "strong"} className="ms-auto text-lg">
            {total}
          </Amount>
        )}
        {actions !== undefined && <div className="order-3 flex gap-1 @lg/ticket:pt-1">{actions}</div>}
      </div>
    </li>
  );
}
