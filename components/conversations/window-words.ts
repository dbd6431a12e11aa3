import type { ServiceWindow } from "@/lib/conversations/service-window";
import { hourMs, minuteMs } from "@/lib/shared/clock";

export interface WindowWords {
  /** Key below `window` of the conversations' texts. */
  key: "hours" | "minutes" | "closed" | "never";
  values: { hours: number; minutes: number };
}

/** The words beside the ring. Whole minutes, rounded up while time is left, so that it never says 0. */
export function windowWords(window: ServiceWindow, hasEverOpened: boolean): WindowWords {
  const minutesLeft = Math.ceil(window.remainingMs / minuteMs);
  const values = {
    hours: Math.floor((minutesLeft * minuteMs) / hourMs),
    minutes: minutesLeft % 60,
  };
  if (!hasEverOpened) return { key: "never", values };
  if (!window.isOpen) return { key: "closed", values };
  return { key: values.hours > 0 ? "hours" : "minutes", values };
}
