import { secondMs } from "@/lib/shared/clock";

/** For so long staff can take back what they sent. */
export const holdMs = 5 * secondMs;
/** A press in the last moment still has its way to go. */
export const holdGraceMs = 500;
/** What a send takes before the window it goes through closes. */
const windowMarginMs = 2 * secondMs;

/**
 * When a held message goes out: five seconds from now for all its recipients alike, sooner where one of
 * their windows would close before. One that is closed goes out with a template, whenever.
 */
export function heldUntil(windowEnds: readonly (string | null)[], now: Date): Date {
  const isOpen = (end: string | null) => end !== null && Date.parse(end) > now.getTime();
  const ends = windowEnds.flatMap((end) => (isOpen(end) ? Date.parse(end ?? "") - windowMarginMs : []));
  const wanted = now.getTime() + holdMs + holdGraceMs;
  return new Date(Math.max(now.getTime(), Math.min(wanted, ...ends)));
}

/** How long it can still be taken back for certain; 0 once it is due. */
export function heldForMs(sendAfter: Date, now: Date): number {
  return Math.max(0, sendAfter.getTime() - holdGraceMs - now.getTime());
}

/** For the screen: the second one is in, beginning with the full number. */
export function secondsLeft(leftMs: number): number {
  return Math.ceil(leftMs / secondMs);
}
