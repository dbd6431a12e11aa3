import type { ReactNode } from "react";

/** A word and what it says of the thing; in a `dl` of two columns. */
export function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt className="py-1.5 text-sm text-ink-soft">{word}</dt>
      <dd className="min-w-0 py-1.5 wrap-anywhere">
        {typeof children === "string" ? <bdi>{children}</bdi> : children}
      </dd>
    </>
  );
}
