"use client";

import { useEffect, useRef } from "react";

/**
 * A column pasted anywhere on the page, also into a search field, which could only take one line of it.
 * What is pasted into the message's own fields stays theirs.
 */
export function usePasteAnywhere(isOn: boolean, onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    if (!isOn) return;
    function take(event: ClipboardEvent) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "" || !mayTake(event.target, text)) return;
      event.preventDefault();
      latest.current(text);
    }
    addEventListener("paste", take);
    return () => removeEventListener("paste", take);
  }, [isOn]);
}

function mayTake(target: EventTarget | null, text: string): boolean {
  if (!(target instanceof HTMLElement) || !target.matches("input, textarea, [contenteditable]")) return true;
  return target.matches("input[type=search]") && /[\n\t]/.test(text.trim());
}
