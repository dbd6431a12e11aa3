import type { ReactNode } from "react";

type TicketHeadProps = {
  /** The order's number, large. */
  title: ReactNode;
  /** Customer, channel, time. */
  children?: ReactNode;
  /** Status, window ring: at the end edge. */
  end?: ReactNode;
};

export function TicketHead({ title, children, end }: TicketHeadProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-3 @lg/ticket:px-5">
      <div className="min-w-[min(100%,14rem)] flex-1">
        <h2 className="text-2xl font-semibold tracking-tight">{title}</h2>
        {children !== undefined && <div className="text-sm text-ink-soft">{children}</div>}
      </div>
      {end !== undefined && <div className="flex flex-wrap items-center gap-2">{end}</div>}
    </header>
  );
}
