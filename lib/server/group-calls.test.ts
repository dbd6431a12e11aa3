import { afterEach, expect, test, vi } from "vitest";
import { groupCalls } from "./group-calls";

afterEach(() => {
  vi.useRealTimers();
});

function recorded(
  answer: (inputs: number[]) => number[] = (inputs) => inputs.map((input) => input * 2),
  giveUpAfterMs = 10_000,
) {
  const groups: number[][] = [];
  const gates: (() => void)[] = [];
  const call = groupCalls(
    async (inputs: number[]) => {
      groups.push(inputs);
      await new Promise<void>((open) => gates.push(open));
      return answer(inputs);
    },
    { atOnce: 2, maxInputs: 3, giveUpAfterMs },
  );
  async function openAll(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      gates.shift()?.();
      await new Promise((next) => setImmediate(next));
    }
  }
  return { groups, call, openAll };
}

test("every caller gets the answer to what they asked, in whatever company", async () => {
  const { groups, call, openAll } = recorded();
  const answers = Array.from({ length: 10 }, (_, index) => call(index));
  await openAll();
  expect(await Promise.all(answers)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  expect(groups.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.max(...groups.map((group) => group.length))).toBe(3);
});

test("who comes alone does not wait for company", async () => {
  const { groups, call, openAll } = recorded();
  const first = call(1);
  await new Promise((next) => setImmediate(next));
  expect(groups).toEqual([[1]]);
  const second = call(2);
  await new Promise((next) => setImmediate(next));
  expect(groups).toEqual([[1], [2]]);
  const third = call(3);
  const fourth = call(4);
  await openAll();
  expect(await Promise.all([first, second, third, fourth])).toEqual([2, 4, 6, 8]);
  expect(groups).toEqual([[1], [2], [3, 4]]);
});

test("a failure is the failure of its group alone", async () => {
  const { call, openAll } = recorded((inputs) => {
    if (inputs.includes(1)) throw new Error("no");
    return inputs;
  });
  const settled = Promise.allSettled([0, 1, 2, 3, 4].map((input) => call(input)));
  await openAll();
  expect((await settled).map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
});

test("an answer that is missing is a failure, not silence", async () => {
  const { call, openAll } = recorded((inputs) => inputs.slice(1));
  const settled = Promise.allSettled([call(1), call(2)]);
  await openAll();
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

test("calls that hang make room, and take nobody along for whom no one waits any more", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { groups, call, openAll } = recorded(undefined, 50);
  const ask = (...inputs: number[]) => Promise.allSettled(inputs.map((input) => call(input)));
  const hanging = [ask(1)];
  await vi.advanceTimersByTimeAsync(0);
  hanging.push(ask(2));
  await vi.advanceTimersByTimeAsync(10);
  hanging.push(ask(3, 4, 5, 6, 7, 8, 9));
  await vi.advanceTimersByTimeAsync(40);
  expect(groups).toEqual([[1], [2], [3, 4, 5], [6, 7, 8]]);
  await vi.advanceTimersByTimeAsync(50);
  expect((await Promise.all(hanging)).flat().map(({ status }) => status)).toEqual(Array(9).fill("rejected"));
  const next = call(10);
  await openAll();
  expect(await next).toBe(20);
  expect(groups.slice(4)).toEqual([[10]]);
});
