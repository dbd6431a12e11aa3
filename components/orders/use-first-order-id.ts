"use client";

import { useState } from "react";
import type { OrderAddress } from "./order-address";
import { useOrderPages } from "./order-queries";

/**
 * The order that a wide screen shows before one is chosen. It stays the same one while others arrive
 * above it or it leaves the list: nothing may change under a hand that is about to press Accept.
 */
export function useFirstOrderId(address: OrderAddress): string | null {
  const pages = useOrderPages(address);
  const listName = `${address.view} ${address.q}`;
  const [first, setFirst] = useState<{ listName: string; id: string } | null>(null);
  const candidate = pages.isPlaceholderData ? undefined : pages.data?.pages[0]?.items[0]?.id;
  if (first?.listName === listName) return first.id;
  if (candidate !== undefined) setFirst({ listName, id: candidate });
  return candidate ?? null;
}
