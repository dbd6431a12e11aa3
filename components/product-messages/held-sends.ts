"use client";

import { useSyncExternalStore } from "react";

/** A message that can still be taken back, or whose taking back is under way. */
export interface HeldSend {
  /** Of several messages of one press the first, with which all are taken back. */
  productMessageId: string;
  recipientNames: readonly string[];
  recipientCount: number;
  /** By `performance.now()`: a clock that nobody sets. */
  until: number;
}

let current: HeldSend | null = null;
const listeners = new Set<() => void>();

function change(next: HeldSend | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The newest press of Send; what was pressed before goes its way. Each tab has its own. */
export const heldSends = {
  hold(held: HeldSend): void {
    if (held.productMessageId !== current?.productMessageId && held.until > performance.now()) change(held);
  },
  /** It is due, or was taken back. */
  release(productMessageId: string): void {
    if (current?.productMessageId === productMessageId) change(null);
  },
};

export function readHeldSend(): HeldSend | null {
  return current;
}

export function useHeldSend(): HeldSend | null {
  return useSyncExternalStore(subscribe, readHeldSend, () => null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
