import { setTimeout as sleep } from "node:timers/promises";

/** Starts `perSecond` calls a second, evenly, whatever the answers take; milliseconds of each answer. */
export async function measureSteady(
  perSecond: number,
  seconds: number,
  call: (index: number) => Promise<void>,
): Promise<number[]> {
  const startedAt = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const dueAt = startedAt + (index * 1000) / perSecond;
    if (dueAt > performance.now()) await sleep(dueAt - performance.now());
    answers.push(timed(() => call(index)));
  }
  return Promise.all(answers);
}

async function timed(call: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
}
