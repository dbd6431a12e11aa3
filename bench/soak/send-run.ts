import type { Figures } from "@/bench/figures/open-figures";
import type { BenchStack } from "@/bench/stack/open-bench-stack";

export interface SendScale {
  messages: number;
  kills: number;
}

export async function sendRun(_stack: BenchStack, _scale: SendScale, _figures: Figures): Promise<void> {}
