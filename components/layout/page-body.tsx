import clsx from "clsx";
import type { ReactNode } from "react";

type PageBodyProps = {
  children: ReactNode;
  /** `narrow` for forms and text, `wide` for lists and boards. */
  width?: "narrow" | "wide";
  className?: string;
};

/** The part under a `PageHeader` that scrolls. */
export function PageBody({ children, width = "wide", className }: PageBodyProps) {
  return (
    <div className="min-h-0 flex-1 overflow-x-clip overflow-y-auto overscroll-contain">
      <div className={clsx("px-4 py-4 md:px-6 md:py-6", width === "narrow" && "max-w-3xl", className)}>
        {children}
      </div>
    </div>
  );
}
