"use client";

import clsx from "clsx";
import { ProgressBar as AriaProgressBar } from "react-aria-components/ProgressBar";

type ProgressBarProps = {
  label: string;
  /** 0 to 1; missing while the whole is not known. */
  fraction?: number | undefined;
  /** The count in words: "120 of 3,400". */
  valueText?: string;
  tone?: "neutral" | "good" | "bad";
  isLabelHidden?: boolean;
  className?: string;
};

const fills = { neutral: "bg-ink", good: "bg-good", bad: "bg-bad" };

export function ProgressBar(props: ProgressBarProps) {
  const { label, fraction, valueText, tone = "neutral", isLabelHidden = false, className } = props;
  const isOpenEnded = fraction === undefined;
  return (
    <AriaProgressBar
      // While the whole is not known there is no value, and the count stands in the name.
      aria-label={isOpenEnded && valueText ? `${label}, ${valueText}` : label}
      value={(fraction ?? 0) * 100}
      isIndeterminate={isOpenEnded}
      valueLabel={valueText}
      className={clsx("flex flex-col gap-1.5", className)}
    >
      <span
        aria-hidden="true"
        className={clsx("flex justify-between gap-3 text-sm", isLabelHidden && "hidden")}
      >
        <span>{label}</span>
        <span className="text-ink-soft">{valueText}</span>
      </span>
      <span className="relative block h-1.5 overflow-hidden rounded-full bg-wash-strong">
        <span
          className={clsx(
            "absolute inset-y-0 rounded-full",
            fills[tone],
            isOpenEnded ? "w-2/5 animate-sweep" : "inset-s-0 transition-[width]",
          )}
          style={isOpenEnded ? undefined : { inlineSize: `${Math.min(1, Math.max(0, fraction)) * 100}%` }}
        />
      </span>
    </AriaProgressBar>
  );
}
