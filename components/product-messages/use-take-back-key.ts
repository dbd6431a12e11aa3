"use client";

import { useEffect, useRef } from "react";

/** U, or Control or Command and Z, from anywhere but a field that somebody writes in. */
export function useTakeBackKey(takeBack: () => void): void {
  const latest = useRef(takeBack);
  useEffect(() => {
    latest.current = takeBack;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      if (repeat || altKey || shiftKey) return;
      if (target instanceof Element && target.closest("input, textarea, [contenteditable], [role=dialog]"))
        return;
      const isUndo = key.toLowerCase() === "z" && (ctrlKey || metaKey);
      const isLetter = key.toLowerCase() === "u" && !ctrlKey && !metaKey;
      if (!isUndo && !isLetter) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    addEventListener("keydown", onKeyDown, true);
    return () => removeEventListener("keydown", onKeyDown, true);
  }, []);
}
