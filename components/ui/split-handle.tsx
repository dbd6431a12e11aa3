"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";

type SplitHandleProps = {
  label: string;
  width: number;
  min: number;
  max: number;
  onChange: (width: number) => void;
};

const step = 24;

export function SplitHandle({ label, width, min, max, onChange }: SplitHandleProps) {
  const grip = useRef<{ x: number; width: number } | null>(null);

  const towardsEnd = (element: Element) => (getComputedStyle(element).direction === "rtl" ? -1 : 1);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!grip.current) return;
    onChange(grip.current.width + (event.clientX - grip.current.x) * towardsEnd(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const direction = towardsEnd(event.currentTarget);
    const moves: Record<string, number> = {
      ArrowLeft: width - step * direction,
      ArrowRight: width + step * direction,
      Home: min,
      End: max,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onChange(wanted);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a focusable window splitter
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
      onKeyDown={onKeyDown}
      className="group relative z-10 hidden w-px shrink-0 cursor-col-resize touch-none bg-line before:absolute before:inset-y-0 before:-inset-x-1.5 after:absolute after:inset-y-0 after:-inset-x-px after:bg-transparent after:transition-colors hover:after:bg-line-strong focus-visible:outline-offset-0 active:after:bg-focus lg:block"
    />
  );
}
