import { type Answer, dropAnswer, textAnswer } from "@/simulator/http/answer";
import type { Fault } from "@/simulator/state/fault";
import { metaAnswer, refusalAnswer } from "./refusal";

type Effect = (answer: () => Answer) => Answer;

// A refused call is never accepted; `drop_after` and `slow` are, and their caller may not learn it.
const effects: Record<Fault["kind"], Effect> = {
  drop_before: () => dropAnswer,
  drop_after: (answer) => {
    answer();
    return dropAnswer;
  },
  status_500: () => textAnswer(500, "Internal Server Error"),
  vendor_500: () => refusalAnswer({ code: 131000, details: "An unknown failure occurred." }),
  rate_429: () => metaAnswer(429, "Too many requests"),
  pair_131056: () =>
    refusalAnswer({
      code: 131056,
      details: "Too many messages from this number to the same recipient in a short time.",
    }),
  slow: (answer) => answer(),
};

const slowMs = 5000;

export async function applyFault(fault: Fault, answer: () => Answer): Promise<Answer> {
  const result = effects[fault.kind](answer);
  const delayMs = fault.delayMs ?? (fault.kind === "slow" ? slowMs : 0);
  if (delayMs > 0) await new Promise((resume) => setTimeout(resume, delayMs).unref());
  return result;
}
