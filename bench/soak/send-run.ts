import type { BenchStack } from "@/bench/stack/open-bench-stack";
import type { Figures } from "./expect-figure";

export interface SendScale {
  messages: number;
  kills: number;
}

export async function sendRun(_stack: BenchStack, _scale: SendScale, _figures: Figures): Promise<void> {}
