"use client";

import { type KeyboardEvent, useCallback, useState } from "react";

const pageStep = 8;

export interface RovingRowProps {
  isTabStop: boolean;
  /** Moves the focus to the row as soon as it is drawn. */
  isFocused: boolean;
  onFocus: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One tab stop for a long list; arrows, Home, End and Page keys move it, up from the first row leaves it. */
export function useRovingRow(count: number, leaveUpwards: () => void) {
  const [index, setIndex] = useState(0);
  const [isInside, setIsInside] = useState(false);
  const reset = useCallback(() => {
    setIndex(0);
    setIsInside(false);
  }, []);

  function go(next: number) {
    setIndex(Math.min(count - 1, Math.max(0, next)));
    setIsInside(true);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + pageStep,
      PageUp: Math.max(0, index - pageStep),
      Home: 0,
      End: count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next >= 0) return go(next);
    setIsInside(false);
    leaveUpwards();
  }

  function rowProps(row: number): RovingRowProps {
    const isCurrent = row === Math.min(index, Math.max(0, count - 1));
    return {
      isTabStop: isCurrent,
      isFocused: isCurrent && isInside,
      onFocus: () => setIndex(row),
      // Or a row that scrolls back into view would take the focus from where it has gone since.
      onBlur: () => setIsInside(false),
      onKeyDown,
    };
  }

  return { index, isInside, enter: () => go(0), reset, rowProps };
}
