import { advanceProgress } from "@/simulator/dialog360/advance-progress";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";

export function readChat(simulator: Simulator, customer: Customer): void {
  for (const message of chatOf(simulator.state, customer.waId)) {
    if (message.author === "shop" && message.progress === "delivered") {
      advanceProgress(simulator, customer, message, "read");
    }
  }
}
