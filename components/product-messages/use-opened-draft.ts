"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import { recoveredDraft } from "./kept-draft";

/**
 * Which draft the composer shows; its address follows, so that a reload and the way back find the same one.
 * `turn` changes with each draft that is opened; settled is it once what this browser kept was looked at.
 */
export function useOpenedDraft(
  staffId: string,
  opened: OpenedDraft,
  { isAskedFor, recipient, defaults }: Parameters<typeof recoveredDraft>[2],
) {
  const [current, setCurrent] = useState({ opened, turn: 0, isSettled: false });
  const given = useRef<string | null>(null);
  const open = useCallback(
    (next: OpenedDraft) => setCurrent(({ turn }) => ({ opened: next, turn: turn + 1, isSettled: true })),
    [],
  );

  useLayoutEffect(() => {
    const name = `${opened.id} ${opened.version}`;
    if (given.current === name) return;
    const isFirst = given.current === null;
    given.current = name;
    const recovered = recoveredDraft(staffId, opened, { isAskedFor, recipient, defaults });
    if (recovered) open(recovered);
    else if (isFirst) setCurrent((now) => ({ ...now, isSettled: true }));
    // A link brings another draft, or the open one as it is after it was taken back.
    else setCurrent((now) => (isNewer(opened, now.opened) ? { ...now, opened, turn: now.turn + 1 } : now));
  }, [staffId, opened, isAskedFor, recipient, defaults, open]);

  const openId = current.opened.id;
  useEffect(() => {
    window.history.replaceState(null, "", `/product-messages/new?draft=${openId}`);
  }, [openId]);

  return { ...current, open };
}

function isNewer(opened: OpenedDraft, now: OpenedDraft): boolean {
  return opened.id !== now.id || opened.version > now.version;
}
