import type { ReactNode } from "react";

type TicketLinesProps = { label: string; children: ReactNode };

export function TicketLines({ label, children }: TicketLinesProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line px-4 @lg/ticket:px-5">
      {children}
    </ul>
  );
}
