/** What 360dialog asks of a webhook's answers (360dialog.md §2.1, read 2026-11-22), in milliseconds. */
export const answerLimits = { medianMs: 250, slowMs: 1000, slowShare: 0.01, hardMs: 5000 } as const;

export const answerVerdicts = ["nothing_measured", "good", "median_high", "many_slow", "too_late"] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

export interface AnswerFigures {
  measured: number;
  medianMs: number | null;
  slowestMs: number | null;
  /** Answers that took longer than a second. */
  slow: number;
}

/** The worst that can be said of the answers; a late one counts as not received at 360dialog. */
export function answerVerdict({ measured, medianMs, slowestMs, slow }: AnswerFigures): AnswerVerdict {
  if (measured === 0 || medianMs === null || slowestMs === null) return "nothing_measured";
  if (slowestMs >= answerLimits.hardMs) return "too_late";
  if (slow / measured >= answerLimits.slowShare) return "many_slow";
  return medianMs > answerLimits.medianMs ? "median_high" : "good";
}
