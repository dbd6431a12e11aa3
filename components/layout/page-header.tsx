import clsx from "clsx";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** The title is somebody's own words: all of it is shown, on several lines if need be. */
  isTitleWhole?: boolean;
  /** Beside the title: a count, a chip. */
  beside?: ReactNode;
  description?: ReactNode;
  /** At the end edge; at most one primary button. */
  actions?: ReactNode;
  /** A second row: search, filters, tabs. */
  children?: ReactNode;
  className?: string;
};

/** Stays while the page's content scrolls under it. */
export function PageHeader(props: PageHeaderProps) {
  const { title, isTitleWhole = false, beside, description, actions, children, className } = props;
  return (
    <header className={clsx("shrink-0 border-b border-line px-4 pt-3 md:px-6 md:pt-4", className)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <div className="flex min-w-40 flex-1 flex-col">
          <div className="flex min-w-0 items-center gap-2.5">
            <h1
              className={clsx(
                "text-xl font-semibold tracking-tight",
                isTitleWhole ? "wrap-anywhere" : "truncate",
              )}
            >
              {isTitleWhole ? <bdi>{title}</bdi> : title}
            </h1>
            {beside}
          </div>
          {description !== undefined && <p className="text-sm text-ink-soft">{description}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
