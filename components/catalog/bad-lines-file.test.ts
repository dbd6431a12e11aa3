import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { badLinesFile } from "./bad-lines-file";

const line = {
  record: 2,
  line: 3,
  retailerId: "A",
  column: "price",
  problem: "missing",
  value: null,
} as const;
const read = (value: string | null) =>
  parse(
    badLinesFile(["Line", "Row", "SKU", "Column", "Why", "Value"], [{ ...line, value }], () => "Nothing"),
    {
      bom: true,
      record_delimiter: "\r\n",
    },
  );

test("one row for each bad line, below the heads", () => {
  expect(read('12" pan')).toEqual([
    ["Line", "Row", "SKU", "Column", "Why", "Value"],
    ["3", "2", "A", "price", "Nothing", '12" pan'],
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])(
  "%j cannot be taken for a formula",
  (value) => expect(read(value)[1]?.at(-1)).toBe(`'${value}`),
);

test("nothing stays nothing", () => expect(read(null)[1]?.at(-1)).toBe(""));
