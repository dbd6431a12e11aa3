"use client";

import { useSyncExternalStore } from "react";

type Urgency = "polite" | "assertive";
type Announcement = { text: string; urgency: Urgency; turn: number };

let current: Announcement = { text: "", urgency: "polite", turn: 0 };
const first = current;
const listeners = new Set<() => void>();

/** Says something to screen readers only; the same words twice are said twice. */
export function announce(text: string, urgency: Urgency = "polite"): void {
  current = { text, urgency, turn: current.turn + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once, in the app's provider. */
export function LiveAnnouncer() {
  const { text, urgency, turn } = useSyncExternalStore(
    subscribe,
    () => current,
    () => first,
  );
  return (
    <div className="sr-only">
      <div aria-live="polite">{urgency === "polite" && <p key={turn}>{text}</p>}</div>
      <div aria-live="assertive">{urgency === "assertive" && <p key={turn}>{text}</p>}</div>
    </div>
  );
}
