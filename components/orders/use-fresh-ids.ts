"use client";

import { useEffect, useRef, useState } from "react";

/** How long an arrival stays highlighted; the animation of `animate-fresh` ends before it. */
const freshMs = 2500;

/** The ids (separated by spaces) that were not in this list a moment ago; none when it is first shown. */
export function useFreshIds(ids: string, listName: string): ReadonlySet<string> {
  const seen = useRef<{ listName: string; ids: Set<string> } | null>(null);
  const [freshIds, setFreshIds] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const before = seen.current?.listName === listName ? seen.current.ids : null;
    const now = ids.split(" ");
    seen.current = { listName, ids: new Set([...(before ?? []), ...now]) };
    const arrived = before === null ? [] : now.filter((id) => !before.has(id));
    if (arrived.length > 0) setFreshIds(new Set(arrived));
  }, [ids, listName]);

  useEffect(() => {
    if (freshIds.size === 0) return;
    const timer = setTimeout(() => setFreshIds(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [freshIds]);

  return freshIds;
}
