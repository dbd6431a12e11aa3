import clsx from "clsx";
import type { ReactNode } from "react";

type TicketProps = {
  /** Accessible name: "Order 1042". */
  label: string;
  /** `TicketHead`, `TicketLines`, `TicketTear`, `TicketTotals`, in this order. */
  children: ReactNode;
  /** A `TicketNote`, tucked in behind the ticket's upper edge. */
  note?: ReactNode;
  /** What the ticket lies on: shows through the tear line's notches. */
  ground?: "paper" | "surface";
  className?: string;
};

/** The packing ticket: the row's expansion, the printed slip and the card on the wall. */
export function Ticket({ label, children, note, ground = "paper", className }: TicketProps) {
  return (
    <article
      aria-label={label}
      className={clsx(
        "@container/ticket",
        ground === "paper"
          ? "[--ticket-ground:var(--color-paper)]"
          : "[--ticket-ground:var(--color-surface)]",
        className,
      )}
    >
      {note}
      <div
        className={clsx(
          "relative rounded-xl border border-line pb-1 print:break-inside-avoid",
          ground === "paper" ? "bg-surface" : "bg-surface-raised",
        )}
      >
        {children}
      </div>
    </article>
  );
}
