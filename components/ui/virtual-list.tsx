"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type ReactNode, useEffect, useRef } from "react";

type VirtualListProps<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Pixels; rows may turn out taller, they are measured. */
  rowHeight: number;
  renderRow: (item: Item, index: number) => ReactNode;
  label: string;
  /** Called when the last rows come near. */
  onNearEnd?: () => void;
  /** Kept in view: the row the keyboard stands on. */
  activeIndex?: number | undefined;
  /** Always drawn: the row that is the list's tab stop. */
  keptIndex?: number;
  /** Its rows have nothing to stop at: the list itself is scrolled by keyboard. */
  isTabStop?: boolean;
  className?: string;
};

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    items,
    keyOf,
    rowHeight,
    renderRow,
    label,
    onNearEnd,
    activeIndex,
    keptIndex,
    isTabStop,
    className,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    ...(keptIndex !== undefined &&
      keptIndex < items.length && {
        rangeExtractor: (range) =>
          [...new Set([...defaultRangeExtractor(range), keptIndex])].sort((a, b) => a - b),
      }),
    // A screenful, so that the server and the first paint already have rows.
    initialRect: { width: 400, height: 900 },
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = virtualizer.range?.endIndex ?? rows[rows.length - 1]?.index ?? 0;

  useEffect(() => {
    if (items.length > 0 && lastIndex >= items.length - 10) onNearEnd?.();
  }, [lastIndex, items.length, onNearEnd]);

  useEffect(() => {
    if (activeIndex !== undefined) virtualizer.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtualizer]);

  return (
    <div
      ref={scroller}
      {...(isTabStop && { tabIndex: 0, role: "group", "aria-label": label })}
      className={clsx("min-h-0 flex-1 overflow-y-auto overscroll-contain", className)}
    >
      <ul aria-label={label} className="relative" style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map(({ key, index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {renderRow(item, index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
