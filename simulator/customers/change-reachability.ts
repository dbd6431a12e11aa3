import { advanceProgress } from "@/simulator/dialog360/advance-progress";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";

export function changeReachability(simulator: Simulator, customer: Customer, isOnline: boolean): void {
  customer.isOnline = isOnline;
  simulator.changed();
  if (!isOnline) return;
  for (const message of chatOf(simulator.state, customer.waId)) {
    if (message.author === "shop" && message.progress === "sent") {
      advanceProgress(simulator, customer, message, "delivered");
    }
  }
}
