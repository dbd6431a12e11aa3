export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** `durationMs` later, or earlier where it is negative. */
export function addMs(at: Date, durationMs: number): Date {
  return new Date(at.getTime() + durationMs);
}
