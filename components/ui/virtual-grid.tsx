"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

type VirtualGridProps<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Pixels of a cell under its square photo. */
  textHeight: number;
  renderCell: (item: Item, index: number) => ReactNode;
  label: string;
  onNearEnd?: () => void;
  onColumns: (columns: number) => void;
  /** The cell the keyboard stands on: always drawn. */
  keptIndex: number;
  /** Scrolled to while the keyboard is inside. */
  isKeptInView: boolean;
};

const gap = 12;
/** `pt-4` of the grid. */
const paddingTop = 16;
/** Drawn by the server and before the width is known. */
const firstCells = 24;
/** Columns as many as fit; also of a skeleton that stands in its place. */
export const gridLook =
  "grid gap-3 px-4 pt-4 md:px-6 grid-cols-[repeat(auto-fill,minmax(148px,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(184px,1fr))]";

/** Cells of one height, a square photo with text under it, of which only those in view are drawn. */
export function VirtualGrid<Item>(props: VirtualGridProps<Item>) {
  const { items, keyOf, textHeight, renderCell, label, onNearEnd, onColumns, keptIndex, isKeptInView } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const { list, columns, width } = useGridColumns();
  const rowHeight = width + textHeight + gap;
  const keptRow = Math.floor(keptIndex / Math.max(1, columns));
  const virtualizer = useVirtualizer({
    count: columns === 0 ? 0 : Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), keptRow])].sort((a, b) => a - b),
  });
  const endRow = virtualizer.range?.endIndex ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew when their height changes.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);
  useEffect(() => {
    if (columns > 0) onColumns(columns);
  }, [columns, onColumns]);
  useEffect(() => {
    if (columns > 0 && items.length > 0 && (endRow + 3) * columns >= items.length) onNearEnd?.();
  }, [endRow, columns, items.length, onNearEnd]);
  useEffect(() => {
    if (isKeptInView) virtualizer.scrollToIndex(keptRow, { align: "auto" });
  }, [isKeptInView, keptRow, virtualizer]);

  const shown =
    columns === 0
      ? items.slice(0, firstCells).map((item, index) => ({ item, index, place: undefined }))
      : virtualizer.getVirtualItems().flatMap(({ index: row, start }) =>
          items.slice(row * columns, (row + 1) * columns).map((item, column) => ({
            item,
            index: row * columns + column,
            place: { start, column },
          })),
        );

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4">
      <ul
        ref={list}
        aria-label={label}
        className={clsx("relative", gridLook)}
        style={columns === 0 ? undefined : { blockSize: virtualizer.getTotalSize() + paddingTop }}
      >
        {shown.map(({ item, index, place }) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={place && "absolute ms-4 md:ms-6"}
            style={place && placeStyle(place, width)}
          >
            {renderCell(item, index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Placed and not transformed: a transform would count as a shift from where the server's tile stood. */
function placeStyle({ start, column }: { start: number; column: number }, width: number): CSSProperties {
  return {
    insetBlockStart: paddingTop + start,
    insetInlineStart: column * (width + gap),
    inlineSize: width,
  };
}

/** How many columns CSS makes of the width there is, and how wide they are: it decides, we only ask. */
function useGridColumns() {
  const list = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState({ columns: 0, width: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    function measure(target: Element) {
      const tracks = getComputedStyle(target).gridTemplateColumns.split(" ").map(Number.parseFloat);
      const width = tracks[0] ?? 0;
      if (width > 0)
        setSize((former) =>
          former.columns === tracks.length && former.width === width
            ? former
            : { columns: tracks.length, width },
        );
    }
    measure(element);
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { list, ...size };
}
