import { expect, test } from "vitest";
import { priceBounds } from "./price-bounds";

test.each<[string[], string[]]>([
  [
    ["4.5", "7.80", "23.10"],
    ["5", "8", "25"],
  ],
  [
    ["1312", "1312", "9700"],
    ["1500", "9500"],
  ],
  [["7", "7", "7"], ["7"]],
  [
    ["0", "0.5", "1"],
    ["0.5", "1"],
  ],
  [[], []],
  [
    ["123456789012", "98"],
    ["100", "100000000000"],
  ],
])("%j is parted at %j", (prices, bounds) => expect(priceBounds(prices)).toEqual(bounds));
