"use client";

import { useEffect, useState } from "react";

type Limits = { initial: number; min: number; max: number };

/** A width in pixels kept in this browser under a name. */
export function useRememberedWidth(
  name: string,
  { initial, min, max }: Limits,
): [number, (width: number) => void] {
  const [width, setWidth] = useState(initial);
  const key = `cartdesk-width-${name}`;

  useEffect(() => {
    const kept = Number(window.localStorage.getItem(key));
    if (kept > 0) setWidth(Math.min(max, Math.max(min, kept)));
  }, [key, min, max]);

  const change = (wanted: number) => {
    const next = Math.round(Math.min(max, Math.max(min, wanted)));
    setWidth(next);
    window.localStorage.setItem(key, String(next));
  };
  return [width, change];
}
