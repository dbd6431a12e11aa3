import { expect, test } from "vitest";
import { nextIndex } from "./use-roving-item";

// Eleven items: 0 1 2 3 | 4 5 6 7 | 8 9 10
const grid = { count: 11, columns: 4, isRtl: false };

test.each([
  ["ArrowDown", 1, 5],
  ["ArrowDown", 7, 10],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 5, 1],
  ["ArrowUp", 3, null],
  ["ArrowRight", 3, 4],
  ["ArrowRight", 10, 10],
  ["ArrowLeft", 4, 3],
  ["ArrowLeft", 0, 0],
  ["PageDown", 1, 10],
  ["PageUp", 9, 0],
  ["Home", 9, 0],
  ["End", 0, 10],
  ["a", 0, undefined],
])("in a grid %s at %i leads to %j", (key, index, next) => {
  expect(nextIndex(key, { ...grid, index })).toBe(next);
});

test("from right to left the arrows to the sides swap", () => {
  expect(nextIndex("ArrowLeft", { ...grid, index: 3, isRtl: true })).toBe(4);
  expect(nextIndex("ArrowRight", { ...grid, index: 4, isRtl: true })).toBe(3);
});

test("in a list only up and down walk", () => {
  const list = { count: 3, columns: 1, isRtl: false };
  expect(nextIndex("ArrowRight", { ...list, index: 0 })).toBeUndefined();
  expect(nextIndex("ArrowDown", { ...list, index: 1 })).toBe(2);
  expect(nextIndex("ArrowUp", { ...list, index: 0 })).toBeNull();
});
