"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Files dropped anywhere on the page, where the browser would else leave it for the file, or pasted within
 * the box. Says whether one hovers over the page.
 */
export function useFileDrop(
  box: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const takeAll = (event: Event, files: FileList) => {
      event.preventDefault();
      take.current([...files]);
    };
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData;
      if (!pasted || pasted.files.length === 0) return;
      // A spreadsheet puts a picture of the cells beside their text.
      if (pasted.types.includes("text/plain") && pasted.types.includes("text/html")) return;
      takeAll(event, pasted.files);
    };
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer && event.dataTransfer.files.length > 0) takeAll(event, event.dataTransfer.files);
    };
    box.current?.addEventListener("paste", paste, { signal });
    document.addEventListener("dragover", drag, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, [box]);

  return isOver;
}
