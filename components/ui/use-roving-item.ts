"use client";

import { type KeyboardEvent, useCallback, useState } from "react";

const rowsPerPage = 6;

type RovingOptions = {
  /** Items side by side: with more than one, the arrows to the sides walk too. */
  columns?: number;
  /** Up from the first row. */
  onLeaveUpwards: () => void;
};

/** One tab stop for a long list or grid, which arrows, Home, End and the Page keys move. */
export function useRovingItem(count: number, { columns = 1, onLeaveUpwards }: RovingOptions) {
  const [wanted, setWanted] = useState(0);
  const [isInside, setIsInside] = useState(false);
  const index = Math.min(wanted, Math.max(0, count - 1));
  const reset = useCallback(() => {
    setWanted(0);
    setIsInside(false);
  }, []);

  function go(next: number) {
    setWanted(next);
    setIsInside(true);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = nextIndex(event.key, { index, count, columns, isRtl });
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) return go(next);
    setIsInside(false);
    onLeaveUpwards();
  }

  function itemProps(at: number) {
    const isCurrent = at === index;
    return {
      tabIndex: isCurrent ? 0 : -1,
      // Drawn anew with each step, so that the item has the focus as soon as it is there.
      ref: (element: HTMLElement | null) => {
        if (isCurrent && isInside) element?.focus({ preventScroll: true });
      },
      onFocus: () => {
        setWanted(at);
        setIsInside(true);
      },
      // Or an item that scrolls back into view would take the focus from where it has gone since.
      onBlur: () => setIsInside(false),
      onKeyDown,
    };
  }

  return { index, isInside, enter: (at = index) => go(at), reset, itemProps };
}

interface RovingPlace {
  index: number;
  count: number;
  columns: number;
  isRtl: boolean;
}

/** Where a key leads; null: upwards out of the list. Undefined for keys that mean nothing here. */
export function nextIndex(key: string, place: RovingPlace): number | null | undefined {
  const { index, count, columns, isRtl } = place;
  const last = count - 1;
  const within = (next: number) => Math.min(last, Math.max(0, next));
  const isInLastRow = Math.floor(index / columns) === Math.floor(last / columns);
  const forwards = columns === 1 ? undefined : within(index + 1);
  const backwards = columns === 1 ? undefined : within(index - 1);
  switch (key) {
    case "ArrowDown":
      return isInLastRow ? index : within(index + columns);
    case "ArrowUp":
      return index < columns ? null : index - columns;
    case "ArrowRight":
      return isRtl ? backwards : forwards;
    case "ArrowLeft":
      return isRtl ? forwards : backwards;
    case "PageDown":
      return within(index + columns * rowsPerPage);
    case "PageUp":
      return within(index - columns * rowsPerPage);
    case "Home":
      return 0;
    case "End":
      return within(last);
    default:
      return undefined;
  }
}
