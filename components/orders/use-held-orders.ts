"use client";

import { type UIEvent, useRef, useState } from "react";
import type { OrderSummaryDto } from "@/lib/orders/contract";
import { holdArrivals } from "./hold-arrivals";
import { useFreshIds } from "./use-fresh-ids";

/** Keeps the list still under the pointer and while scrolled; `listName` changes when another list is shown. */
export function useHeldOrders(orders: readonly OrderSummaryDto[], listName: string) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [isScrolled, setScrolled] = useState(false);
  const [held, setHeld] = useState<{ listName: string; ids: string } | null>(null);
  const scroller = useRef<Element | null>(null);

  const isHolding = (isPointedAt || isScrolled) && held?.listName === listName;
  const { shown, waiting } = holdArrivals(isHolding ? new Set(held.ids.split(" ")) : null, orders);
  const ids = shown.map((order) => order.id).join(" ");
  if (held?.listName !== listName || held.ids !== ids) setHeld({ listName, ids });

  return {
    shown,
    waiting,
    freshIds: useFreshIds(ids, listName),
    release: () => {
      setPointedAt(false);
      setScrolled(false);
      scroller.current?.scrollTo({ top: 0 });
    },
    listeners: {
      onPointerMove: () => setPointedAt(true),
      onPointerLeave: () => setPointedAt(false),
      onScrollCapture: (event: UIEvent) => {
        if (!(event.target instanceof Element)) return;
        scroller.current = event.target;
        setScrolled(event.target.scrollTop > 0);
      },
    },
  };
}
