import { beforeEach, describe, expect, test } from "vitest";
import type { PastedLineDto } from "@/lib/product-messages/paste-contract";
import { prisma } from "@/lib/server/prisma";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { findPastedProducts } from "./find-pasted-products";

let staff: StaffDto;
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
  channel = await createTestChannel();
  await createTestProducts(channel, {
    "POT-1": { name: "Teapot, red" },
    "POT-2": { name: "Teapot, blue" },
    "CUP-1": { name: "Cup" },
    "CUP-2": { name: "Cup" },
    "HON-250": { name: "Acacia honeycomb 250 g" },
    "CHE-MAN-250": { name: "Manchego Curado 250 g" },
    "CHE-BRI-300": { name: "Brie de Meaux 300 g" },
    "1001": { name: "Linen towel" },
    Ab: { name: "Upper and lower" },
    aB: { name: "Lower and upper" },
  });
});

const paste = (text: string) => findPastedProducts(staff, { catalogId: channel.catalogId, text });
const said = ({ outcome, match, retailerId }: PastedLineDto) =>
  [outcome, match, retailerId].filter((word) => word !== null).join(" ");
const outcomes = async (text: string) => (await paste(text)).lines.map(said);

describe("one line", () => {
  test.each<[string, string[]]>([
    ["POT-1", ["found sku POT-1"]],
    ["  pot-1 ", ["found sku_case POT-1"]],
    ["1001", ["found sku 1001"]],
    ["Ab", ["found sku Ab"]],
    ["AB", ["ambiguous sku_case"]],
    ["teapot, RED", ["found name POT-1"]],
    ["cup", ["ambiguous name"]],
    ["Tee towel of linen", ["found similar 1001"]],
    ["honeycomb", ["found similar HON-250"]],
    ["Acasia honycomb 250 g", ["found similar HON-250"]],
    ["Teapot", ["ambiguous similar"]],
    ["CHE-MAN-25O", ["ambiguous similar"]],
    ["xyzzy", ["unknown"]],
    ["2 x POT-1", ["found sku POT-1"]],
    ["3 × Manchego Curado 250 g  €9.40", ["found name CHE-MAN-250"]],
    ["- Brie de Meaux 300 g x2", ["found name CHE-BRI-300"]],
    ["1. Brie de Meaux 300 g", ["found name CHE-BRI-300"]],
    ["• Linen towel — 12,50 EUR", ["found name 1001"]],
    ["POT-1\tTeapot, red\t24.90\t3", ["found sku POT-1"]],
    ["Teapot, red\t24.90\tPOT-1", ["found sku POT-1"]],
    ["2;Linen towel;12.50", ["found name 1001"]],
    ["POT-1, POT-2, NOPE-9", ["found sku POT-1", "found sku POT-2", "unknown"]],
    ["POT-1 CUP-1", ["found sku POT-1", "found sku CUP-1"]],
    ["Manchego Curado 250 g CHE-MAN-250 2 × €9.40", ["found sku CHE-MAN-250"]],
  ])("%s", async (text, expected) => {
    expect(await outcomes(text)).toEqual(expected);
  });
});

test("a column in blocks with headings, a repeated and an unknown line: nothing is dropped", async () => {
  const text = "SKU\n\nCheese\nCHE-MAN-250\nCHE-BRI-300\n\n# Tea\nPOT-1\nPOT-1\nPOT-9\r\n\r\nCups:\nCUP-1\n";
  const { lines } = await paste(text);
  expect(lines.map((line) => [line.line, line.block, line.text, said(line)])).toEqual([
    [1, 0, "SKU", "column_names"],
    [3, 1, "Cheese", "heading"],
    [4, 1, "CHE-MAN-250", "found sku CHE-MAN-250"],
    [5, 1, "CHE-BRI-300", "found sku CHE-BRI-300"],
    [7, 2, "Tea", "heading"],
    [8, 2, "POT-1", "found sku POT-1"],
    [9, 2, "POT-1", "repeated sku POT-1"],
    [10, 2, "POT-9", expect.stringMatching(/^(ambiguous similar|unknown)$/)],
    [12, 3, "Cups", "heading"],
    [13, 3, "CUP-1", "found sku CUP-1"],
  ]);
});

test("an uncertain line comes with the nearest products, each of them in the answer", async () => {
  const { lines, products } = await paste("Teapot");
  expect(lines[0]?.nearest.toSorted()).toEqual(["POT-1", "POT-2"]);
  expect(products.map(({ retailerId }) => retailerId).toSorted()).toEqual(["POT-1", "POT-2"]);
});

test("what was removed, or is another number's, is not found", async () => {
  const other = await createTestChannel();
  await createTestProducts(other, { "ELSE-77": { name: "Elsewhere" } });
  await prisma().product.updateMany({ where: { retailerId: "POT-1" }, data: { removedAt: new Date() } });
  const { lines } = await paste("POT-1\nELSE-77");
  expect(lines.map(({ retailerId }) => retailerId)).toEqual([null, null]);
});

test("hostile text does no harm, and lines after the thousandth are said to be too many", async () => {
  expect(await outcomes('a\0b\uD83D\n\'; DROP TABLE "Product"; --\n%_\\')).toEqual([
    "unknown",
    "unknown",
    "unknown",
  ]);
  const many = await outcomes(Array.from({ length: 1002 }, () => "POT-1").join("\n"));
  expect(many.slice(0, 2)).toEqual(["found sku POT-1", "repeated sku POT-1"]);
  expect(many.slice(-2)).toEqual(["too_many", "too_many"]);
});
