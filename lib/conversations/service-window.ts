import { addMs, dayMs, hourMs, minuteMs } from "@/lib/shared/clock";

/** Meta: free-form messages only within 24 hours of the customer's last message. 360dialog.md §3.5, read 2026-11. */
export const serviceWindowMs = dayMs;

export type WindowTone = "calm" | "amber" | "red" | "closed";

export interface ServiceWindow {
  isOpen: boolean;
  remainingMs: number;
  /** 1 when just opened, 0 when closed: how full the ring is. */
  remainingFraction: number;
  tone: WindowTone;
}

/** 24 hours after the customer wrote, by the message's own time. */
export function windowEndOf(customerWroteAt: Date): Date {
  return addMs(customerWroteAt, serviceWindowMs);
}

/** What is left of a window at `now`; null means that the customer never wrote. Amber under two hours, red under 15 minutes. */
export function readServiceWindow(windowEndsAt: Date | string | null, now: Date): ServiceWindow {
  const endsAtMs = windowEndsAt === null ? 0 : new Date(windowEndsAt).getTime();
  // A page's clock may be a little behind the message that just opened the window.
  const remainingMs = Math.min(serviceWindowMs, Math.max(0, endsAtMs - now.getTime()));
  return {
    isOpen: remainingMs > 0,
    remainingMs,
    remainingFraction: Math.min(1, remainingMs / serviceWindowMs),
    tone: toneOf(remainingMs),
  };
}

function toneOf(remainingMs: number): WindowTone {
  if (remainingMs <= 0) return "closed";
  if (remainingMs < 15 * minuteMs) return "red";
  if (remainingMs < 2 * hourMs) return "amber";
  return "calm";
}
