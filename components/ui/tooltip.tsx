"use client";

import type { ReactElement } from "react";
import {
  Tooltip as AriaTooltip,
  type TooltipProps as AriaTooltipProps,
  TooltipTrigger,
} from "react-aria-components/Tooltip";
import { KeyboardHint } from "./keyboard-hint";

type TooltipProps = {
  /** What is said; without it nothing opens. The control stays the same element, or it would lose the focus. */
  label: string | undefined;
  keys?: string;
  placement?: AriaTooltipProps["placement"];
  delayMs?: number;
  /** A React Aria control, or `Focusable` around one of one's own. */
  children: ReactElement;
};

export function Tooltip({ label, keys, placement = "top", delayMs = 500, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={80} isDisabled={label === undefined}>
      {children}
      {label !== undefined && (
        <AriaTooltip
          placement={placement}
          offset={6}
          className="flex max-w-72 items-center gap-2 rounded-lg bg-ink px-2.5 py-1.5 text-sm text-paper shadow-float data-entering:animate-arrive"
        >
          <span>{label}</span>
          {keys !== undefined && <KeyboardHint keys={keys} isOnInk />}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  );
}
