import { expect, test } from "vitest";
import { readPriceRange } from "./price-range-form";

test.each([
  ["", "", { from: null, to: null, problem: null }],
  [" 4,50 ", "9", { from: "4.50", to: "9", problem: null }],
  ["٤٫٥", "", { from: "4.5", to: null, problem: null }],
  ["9", "4", { from: "9", to: "4", problem: "swapped" }],
  ["5", "5", { from: "5", to: "5", problem: null }],
  ["cheap", "9", { from: null, to: null, problem: "wrong_from" }],
  ["1", "1.2.3", { from: null, to: null, problem: "wrong_to" }],
  ["-1", "", { from: null, to: null, problem: "wrong_from" }],
])("from %j to %j", (from, to, expected) => expect(readPriceRange({ from, to })).toEqual(expected));
