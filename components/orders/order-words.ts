import type { ChipTone } from "@/components/ui/chip";
import type { OrderStatus } from "@/lib/orders/order-moves";

/** "1001": no grouping, it is a name. */
export function orderNumber(number: number): string {
  return String(number);
}

export const statusTones: Record<OrderStatus, ChipTone> = {
  new: "accent",
  accepted: "good",
  ready: "good",
  shipped: "good",
  completed: "neutral",
  cancelled: "bad",
};
