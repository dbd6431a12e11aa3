import clsx from "clsx";
import type { ReactNode } from "react";

type CountBadgeProps = {
  /** Already formatted. */
  children: ReactNode;
  /** `strong` asks to be looked at: unread, unopened. */
  tone?: "neutral" | "strong";
  /** Replaces the bare number for screen readers: "3 new orders". */
  label?: string;
  className?: string;
};

export function CountBadge({ children, tone = "neutral", label, className }: CountBadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-xs font-medium",
        tone === "strong" ? "bg-ink text-paper" : "bg-wash-strong text-ink",
        className,
      )}
    >
      {label === undefined ? children : <span aria-hidden="true">{children}</span>}
      {label !== undefined && <span className="sr-only">{label}</span>}
    </span>
  );
}
