"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Icon, type IconType } from "./icon";

export type ChipTone = "neutral" | "accent" | "good" | "warn" | "bad";

const tones: Record<ChipTone, string> = {
  neutral: "border-line bg-surface text-ink",
  accent: "border-transparent bg-accent-soft text-accent",
  good: "border-transparent bg-good-soft text-good",
  warn: "border-transparent bg-warn-soft text-warn",
  bad: "border-transparent bg-bad-soft text-bad",
};

export type ChipProps = {
  children: ReactNode;
  tone?: ChipTone;
  icon?: IconType;
  /** With these the chip carries a remove button. */
  onRemove?: () => void;
  removeLabel?: string;
  className?: string;
};

export function Chip({ children, tone = "neutral", icon, onRemove, removeLabel, className }: ChipProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-6 max-w-full shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {icon && <Icon icon={icon} className="-ms-0.5 size-3.5" />}
      <span className="truncate">{children}</span>
      {onRemove && (
        <Button
          aria-label={removeLabel ?? ""}
          onPress={onRemove}
          className="touch-target -me-1.5 flex size-4 cursor-pointer items-center justify-center rounded-full hover:bg-wash-strong"
        >
          <Icon icon={X} className="size-3" />
        </Button>
      )}
    </span>
  );
}
