import clsx from "clsx";
import type { ReactNode } from "react";

type AmountProps = {
  /** Already formatted by the caller, in the money's own currency. */
  children: ReactNode;
  tone?: "neutral" | "soft" | "strong" | "struck";
  className?: string;
};

const tones = {
  neutral: "",
  soft: "text-ink-soft",
  strong: "font-semibold",
  struck: "text-ink-soft line-through",
};

/** Money and other figures: tabular, at the end edge, never broken, read left to right. */
export function Amount({ children, tone = "neutral", className }: AmountProps) {
  return (
    <span className={clsx("text-end whitespace-nowrap tabular-nums", tones[tone], className)}>
      <bdi>{children}</bdi>
    </span>
  );
}
