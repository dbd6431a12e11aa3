import type { ReactNode } from "react";

type TicketNoteProps = {
  /** Who wrote it, as in "Note from Rosa". */
  label: string;
  children: ReactNode;
};

/** The customer's own words, on a slip of ruled paper tucked behind the ticket. */
export function TicketNote({ label, children }: TicketNoteProps) {
  return (
    <figure className="relative mx-4 -mb-3 rounded-t-lg border border-slip-line bg-slip px-4 pt-2.5 pb-5.5 @lg/ticket:mx-6">
      <span
        aria-hidden="true"
        className="absolute -inset-e-px -top-px size-4 bg-[linear-gradient(to_top_right,var(--color-slip-line)_50%,var(--ticket-ground)_50%)] rounded-es-sm rtl:-scale-x-100"
      />
      <figcaption className="text-xs text-ink-soft">{label}</figcaption>
      <blockquote
        dir="auto"
        className="pt-0.5 text-lg italic whitespace-pre-wrap text-ink [background:repeating-linear-gradient(transparent_0_23px,var(--color-slip-line)_23px_24px)]"
      >
        {children}
      </blockquote>
    </figure>
  );
}
