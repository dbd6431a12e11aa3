"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { SplitHandle } from "./split-handle";
import { useRememberedWidth } from "./use-remembered-width";

type SplitPaneProps = {
  /** Under this name the list's width is remembered. */
  name: string;
  list: ReactNode;
  /** Missing while nothing is open. */
  detail: ReactNode | undefined;
  /** Stands in the detail's place from 1024 pixels up while nothing is open. */
  placeholder?: ReactNode;
  listLabel: string;
  detailLabel: string;
  resizeLabel: string;
};

const limits = { initial: 420, min: 320, max: 720 };

/** List and detail side by side from 1024 pixels up; below, the detail slides over the list, which keeps its place. */
export function SplitPane(props: SplitPaneProps) {
  const { name, list, detail, placeholder, listLabel, detailLabel, resizeLabel } = props;
  const [width, setWidth] = useRememberedWidth(name, limits);
  const isOpen = detail !== undefined;
  return (
    <div className="relative flex h-full min-h-0 min-w-0 overflow-hidden">
      <section
        aria-label={listLabel}
        className={clsx(
          "flex min-h-0 w-full min-w-0 flex-col lg:w-(--list-width) lg:shrink-0",
          isOpen && "max-lg:invisible",
        )}
        style={{ "--list-width": `${width}px` }}
      >
        {list}
      </section>
      <SplitHandle label={resizeLabel} width={width} min={limits.min} max={limits.max} onChange={setWidth} />
      {isOpen ? (
        <section
          aria-label={detailLabel}
          className="flex min-h-0 min-w-0 flex-1 flex-col bg-paper max-lg:absolute max-lg:inset-0 max-lg:animate-slide-in"
        >
          {detail}
        </section>
      ) : (
        <div className="hidden min-w-0 flex-1 items-center justify-center lg:flex">{placeholder}</div>
      )}
    </div>
  );
}
