import { useCallback, useEffect, useState } from "react";

export type Screen =
  | { kind: "items"; messageId: string }
  | { kind: "product"; retailerId: string; messageId: string | undefined }
  | { kind: "cart" }
  | { kind: "order"; messageId: string }
  | { kind: "people" }
  | { kind: "actions"; messageId: string }
  | { kind: "list"; messageId: string }
  | { kind: "form"; messageId: string }
  | { kind: "attach"; contextId: string | undefined };

export type OpenScreen = { key: number; screen: Screen; opener: Element | null };

let nextKey = 1;

/** The sheets that lie over the chat, the last one on top; Escape closes that one. */
export function useScreens() {
  const [screens, setScreens] = useState<readonly OpenScreen[]>([]);

  const open = useCallback((screen: Screen) => {
    const entry = { key: nextKey++, screen, opener: document.activeElement };
    setScreens((current) => [...current, entry]);
  }, []);
  const back = useCallback(() => setScreens((current) => current.slice(0, -1)), []);
  const closeAll = useCallback(() => setScreens([]), []);

  useEffect(() => {
    if (screens.length === 0) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") back();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [screens.length, back]);

  return { screens, open, back, closeAll };
}
