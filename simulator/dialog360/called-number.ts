import { type BusinessLine, secondLine } from "@/simulator/business-line";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import type { SimulatorState } from "@/simulator/state/simulator-state";

export type CalledNumber = { line: BusinessLine; state: Pick<SimulatorState, "webhook" | "commerce"> };

/** Whose key a call carries: the demo's number, or the second of its account. */
export function calledNumber({ line, state }: Simulator, call: Call): CalledNumber {
  const second = secondLine(line);
  return call.header("d360-api-key") === second.apiKey
    ? { line: second, state: state.second }
    : { line, state };
}
