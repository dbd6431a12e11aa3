import clsx from "clsx";

export type WindowTone = "calm" | "amber" | "red" | "closed";

type WindowRingProps = {
  /** What is left of the window, 0 to 1. */
  fraction: number;
  tone: WindowTone;
  /** The time in words: "4 h 12 min left". */
  label: string;
  size?: 16 | 20 | 32;
  /** The words are read out but not drawn. */
  isLabelHidden?: boolean;
  className?: string;
};

const inks: Record<WindowTone, string> = {
  calm: "text-ink-soft",
  amber: "text-warn",
  red: "text-bad",
  closed: "text-ink-soft",
};

/** Empties clockwise. Each tone has a shape of its own, so that colour is never the only sign. */
export function WindowRing(props: WindowRingProps) {
  const { fraction, tone, label, size = 16, isLabelHidden = false, className } = props;
  const left = Math.min(1, Math.max(0, fraction)) * 100;
  return (
    <span className={clsx("inline-flex items-center gap-1.5 whitespace-nowrap", inks[tone], className)}>
      <svg
        viewBox="0 0 20 20"
        width={size}
        height={size}
        aria-hidden="true"
        className="shrink-0 -rotate-90"
        fill="none"
      >
        {tone === "closed" ? (
          <g stroke="currentColor" strokeWidth="2">
            <circle cx="10" cy="10" r="8" strokeDasharray="2.2 2.827" />
            <path d="M10 6.5v7" strokeLinecap="round" />
          </g>
        ) : (
          <>
            <circle cx="10" cy="10" r="8" strokeWidth="2.5" className="stroke-line" />
            <circle
              cx="10"
              cy="10"
              r="8"
              strokeWidth="2.5"
              stroke="currentColor"
              pathLength="100"
              strokeDasharray={`${left} 100`}
              strokeDashoffset={left - 100}
            />
            {tone === "amber" && <circle cx="10" cy="10" r="2" fill="currentColor" />}
            {tone === "red" && <circle cx="10" cy="10" r="4" fill="currentColor" />}
          </>
        )}
      </svg>
      <span className={clsx("text-sm", tone !== "calm" && "font-medium", isLabelHidden && "sr-only")}>
        {label}
      </span>
    </span>
  );
}
