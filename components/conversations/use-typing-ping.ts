"use client";

import { useRef } from "react";
import { postJson } from "@/lib/client/api-client";
import { typingSchema } from "@/lib/conversations/contract";
import { secondMs } from "@/lib/shared/clock";

/** The customer's phone shows it for 25 s at most (360dialog.md §1.3, read 2026-11-25). */
const pauseMs = 20 * secondMs;

/** Tells the customer that somebody is writing; nothing waits for it and nothing is said if it fails. */
export function useTypingPing(conversationId: string): () => void {
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = performance.now();
    if (now - lastAt.current < pauseMs) return;
    lastAt.current = now;
    postJson(`/api/conversations/${conversationId}/typing`, {}, typingSchema).catch(() => {});
  };
}
