import type { BusinessLine } from "@/simulator/business-line";
import type { Pacer } from "@/simulator/dialog360/pace-limits";
import type { MediaFiles } from "@/simulator/media/media-files";
import type { ShopProduct } from "@/simulator/shop/products";
import type { Registration } from "./delivery";
import type { Random } from "./random";
import type { SimulatorState } from "./simulator-state";

export type Pace = { sentMs: number; deliveredMs: number; firstRetryMs: number };

export type Simulator = {
  readonly state: SimulatorState;
  readonly line: BusinessLine;
  readonly shop: readonly ShopProduct[];
  readonly pace: Pace;
  readonly now: () => number;
  readonly mediaFiles: MediaFiles;
  readonly pacer: Pacer;
  readonly typingUntil: Map<string, number>;
  /** Saves the state and refreshes every open phone. */
  readonly changed: () => void;
  /** Queues a webhook; bodies of one lane go out in order until one of them fails. */
  readonly deliver: (lane: string, body: unknown, to?: Registration) => void;
  /** Decides which calls meet a fault; drawn anew from its seed when the rates are set. */
  chance: Random;
  /** Looks at the queue at once, for example because a webhook was registered. */
  readonly retryDeliveries: () => void;
  /** Takes up a new delivery mode. */
  readonly reseedDeliveries: (to: Registration) => void;
  /** A timer that closing the simulator cancels. */
  readonly later: (delayMs: number, run: () => void) => void;
};
