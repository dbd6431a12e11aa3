import clsx from "clsx";
import type { ReactNode } from "react";
import { Amount } from "./amount";

export type TicketTotal = {
  label: string;
  amount: ReactNode;
  /** The sum to be paid; one for each currency. */
  isSum?: boolean;
};

type TicketTotalsProps = { totals: readonly TicketTotal[]; children?: ReactNode };

export function TicketTotals({ totals, children }: TicketTotalsProps) {
  return (
    <div className="px-4 pt-1 pb-3 @lg/ticket:px-5">
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
        {totals.map(({ label, amount, isSum = false }) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className={isSum ? "font-medium" : "text-ink-soft"}>{label}</dt>
            <dd className={clsx("text-end", isSum ? "text-xl" : "text-ink-soft")}>
              <Amount tone={isSum ? "strong" : "neutral"}>{amount}</Amount>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}
