export const orderStatuses = ["new", "accepted", "ready", "shipped", "completed", "cancelled"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const paymentStatuses = ["unpaid", "requested", "paid", "refunded"] as const;

/** The one table of the states an order may move to; whatever is not here is refused. */
export const orderMoves: Record<OrderStatus, readonly OrderStatus[]> = {
  new: ["accepted", "cancelled"],
  accepted: ["ready", "cancelled"],
  ready: ["shipped", "cancelled"],
  shipped: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
};

/** Whether the table has this move; whose turn it is and who is allowed is decided elsewhere. */
type NextStatus = Exclude<OrderStatus, "new" | "cancelled">;

/** The step that brings an order further, as opposed to cancelling it; null when there is none. */
export function nextStatus(from: OrderStatus): NextStatus | null {
  return orderMoves[from].find((to): to is NextStatus => to !== "cancelled" && to !== "new") ?? null;
}

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return orderMoves[from].includes(to);
}
