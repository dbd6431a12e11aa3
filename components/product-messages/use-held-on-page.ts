"use client";

import { useEffect } from "react";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { holdSend } from "./hold-send";

/** A message that is still held can be taken back from its page too, such as after a reload. */
export function useHeldOnPage(message: ProductMessageDto | undefined, answeredAt: number): void {
  useEffect(() => {
    if (!message) return;
    holdSend(message, performance.now() - Math.max(0, Date.now() - answeredAt));
  }, [message, answeredAt]);
}
