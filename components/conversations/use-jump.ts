"use client";

import { useEffect, useRef, useState } from "react";

type Older = { hasOlder: boolean; isLoadingOlder: boolean; onLoadOlder: () => void };

export function messageAnchor(messageId: string): string {
  return `message-${messageId}`;
}

/** Leads to a message of the thread and lights it up; older pages are fetched until it is there. */
export function useJump(messageIds: readonly string[], { hasOlder, isLoadingOlder, onLoadOlder }: Older) {
  const [target, setTarget] = useState<string | null>(null);
  const loadOlder = useRef(onLoadOlder);
  loadOlder.current = onLoadOlder;
  const isHere = target !== null && messageIds.includes(target);

  useEffect(() => {
    if (target === null) return;
    if (isHere) {
      const place = document.getElementById(messageAnchor(target));
      place?.scrollIntoView({ block: "center" });
      place?.focus({ preventScroll: true });
      place?.classList.remove("animate-fresh");
      requestAnimationFrame(() => place?.classList.add("animate-fresh"));
      setTarget(null);
    } else if (!hasOlder) setTarget(null);
    else if (!isLoadingOlder) loadOlder.current();
  }, [target, isHere, hasOlder, isLoadingOlder]);

  return setTarget;
}
