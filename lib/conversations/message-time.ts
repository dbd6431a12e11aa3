/**
 * When something happened, as far as it can be believed: the sender's own time, or the time of receipt
 * where that is unreadable or lies in the future.
 */
export function believableTime(statedAt: Date | null, receivedAt: Date): Date {
  return statedAt === null || statedAt > receivedAt ? receivedAt : statedAt;
}

/** Kinds that WhatsApp itself writes into the thread: the customer said nothing, so no window opens. */
const silentKinds = new Set(["system", "request_welcome"]);

/** Orders, taps and reactions count as the customer's messages too (360dialog.md §3.5, read 2026-11). */
export function opensWindow(vendorType: string): boolean {
  return !silentKinds.has(vendorType);
}
