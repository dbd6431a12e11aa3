import { expect, test } from "vitest";
import { answerVerdict } from "./answer-verdict";

test.each([
  [{ measured: 0, medianMs: null, slowestMs: null, slow: 0 }, "nothing_measured"],
  [{ measured: 1, medianMs: 250, slowestMs: 250, slow: 0 }, "good"],
  [{ measured: 1, medianMs: 251, slowestMs: 251, slow: 0 }, "median_high"],
  [{ measured: 1000, medianMs: 5, slowestMs: 4999, slow: 9 }, "good"],
  [{ measured: 1000, medianMs: 5, slowestMs: 4999, slow: 10 }, "many_slow"],
  [{ measured: 1000, medianMs: 5, slowestMs: 5000, slow: 1 }, "too_late"],
] as const)("%o is %s", (figures, verdict) => expect(answerVerdict(figures)).toBe(verdict));
