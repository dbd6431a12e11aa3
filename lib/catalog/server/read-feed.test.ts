import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FeedProduct } from "@/lib/catalog/read-feed-row";
import { isAppError } from "@/lib/shared/app-error";
import { chunksOf } from "./readers/chunks-of";
import { readFeedRecords } from "./readers/read-feed-records";

const now = new Date("2026-11-22T12:00:00Z");
async function readFeed(bytes: Uint8Array, at: Date) {
  const products: FeedProduct[] = [];
  const badLines: { line: number; retailerId: string | null; column: string | null; problem: string }[] = [];
  for await (const read of readFeedRecords(chunksOf(bytes), { now: at, currency: "EUR" })) {
    if (read.kind === "product") products.push(read.product);
    else {
      const { line, retailerId, column, problem } = read;
      badLines.push({ line, retailerId, column, problem });
    }
  }
  return { products, badLines };
}

const header = "id,title,description,availability,price";
const row = (id: string, title = `Product ${id}`) => `${id},${title},,in stock,8.90 EUR`;
const read = (...lines: string[]) => readFeed(Buffer.from(lines.join("\n")), now);

async function idsOf(...lines: string[]) {
  const { products, badLines } = await read(...lines);
  return {
    ids: products.map(({ retailerId }) => retailerId),
    bad: badLines.map(({ line, problem }) => [line, problem]),
  };
}

describe("forms of the file", () => {
  const expected = [{ retailerId: "A", name: "Größe" }];
  const comma = `${header}\n${row("A", "Größe")}\n`;
  const files: [string, Buffer][] = [
    ["commas", Buffer.from(comma)],
    ["tabs", Buffer.from(comma.replaceAll(",", "\t"))],
    ["semicolons", Buffer.from(comma.replaceAll(",", ";"))],
    ["a byte order mark", Buffer.from(`\uFEFF${comma}`)],
    ["UTF-16 as spreadsheets save it", Buffer.from(`\uFEFF${comma}`, "utf16le")],
    ["Windows-1252", Buffer.from(comma, "latin1")],
    ["CRLF", Buffer.from(comma.replaceAll("\n", "\r\n"))],
    ["comments before the header", Buffer.from(`# ref_application_id 1\n# ref_asset_id 2\n\n${comma}`)],
    ["Google's namespace and capitals", Buffer.from(comma.replace("id,title", "g:ID,G:Title"))],
    ["no line break at the end", Buffer.from(comma.trimEnd())],
    ["empty columns to the right", Buffer.from(comma.replaceAll("\n", ",,\n").replace(",,\n", "\n"))],
  ];
  test.each(files)("%s", async (_name, bytes) =>
    expect((await readFeed(bytes, now)).products).toMatchObject(expected),
  );

  test.each(["", "\n\n", "hello", "<?xml version='1.0'?><rss/>", "sku,name\n1,2", "# only a comment"])(
    "%j is no feed",
    async (text) => {
      const error = await readFeed(Buffer.from(text), now).catch((thrown: unknown) => thrown);
      expect(isAppError(error, "feed_unreadable")).toBe(true);
    },
  );
});

describe("bad lines", () => {
  test("say where they are and lose only themselves", async () => {
    const { products, badLines } = await read(
      header,
      row("A"),
      "B,,,in stock,8.90 EUR",
      "C,too,few",
      row("D"),
    );
    expect(products.map(({ retailerId }) => retailerId)).toEqual(["A", "D"]);
    expect(badLines).toEqual([
      { line: 3, retailerId: "B", column: "title", problem: "missing" },
      { line: 4, retailerId: "C", column: null, problem: "wrong_column_count" },
    ]);
  });

  test("lines are counted in the file, through comments, blank lines and quoted line breaks", async () => {
    const quoted = 'A,"Two\nlines ""quoted""","x, y",in stock,8.90 EUR';
    const { products, badLines } = await read(
      "# comment",
      header,
      quoted,
      "",
      row("B"),
      "C,,,in stock,1 EUR",
    );
    expect(products.map(({ name }) => name)).toEqual(['Two\nlines "quoted"', "Product B"]);
    expect(badLines).toMatchObject([{ line: 7, retailerId: "C" }]);
  });

  test.each([
    ["a quote never closed", 'B,"Broken,,in stock,8.90 EUR', [[3, "unreadable"]]],
    ["a quote closed too early", 'B,"Bro"ken,,in stock,8.90 EUR', []],
    ["a quote within a word", 'B,Pan 12" wide,,in stock,8.90 EUR', []],
    ["a quote alone", '"', [[3, "unreadable"]]],
  ])("%s does not swallow its neighbours", async (_name, broken, bad) => {
    const found = await idsOf(
      header,
      row("A"),
      broken,
      'C,"Good, ""quoted""",,in stock,8.90 EUR',
      row("D"),
      row("E"),
    );
    expect(found.bad).toEqual(bad);
    expect(found.ids.filter((id) => id !== "B")).toEqual(["A", "C", "D", "E"]);
  });

  test("a broken line's id is known where it can be made out", async () => {
    const { badLines } = await read(header, 'B,"Broken,,in stock,8.90 EUR', row("C"));
    expect(badLines).toMatchObject([{ line: 2, retailerId: "B", problem: "unreadable" }]);
  });

  test("whatever stands between them, good lines are read", { timeout: 60_000 }, async () => {
    const junk = fc.string({
      unit: fc.constantFrom("a", ",", '"', " ", ";", "\t", "é", "\u0000"),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(junk, { maxLength: 6 }), async (lines) => {
        const mixed = lines.flatMap((line, index) => [line, row(`GOOD-${index}`)]);
        const { ids } = await idsOf(header, row("FIRST"), ...mixed, row("LAST"));
        expect(ids).toContain("FIRST");
        expect(ids).toContain("LAST");
      }),
      { numRuns: 200 },
    );
  });

  test("any bytes are a feed or are refused as none", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const withHeader = Buffer.concat([Buffer.from(`${header}\n`), bytes]);
        await readFeed(withHeader, now);
        await readFeed(bytes, now).catch((error: unknown) =>
          expect(isAppError(error, "feed_unreadable")).toBe(true),
        );
      }),
    );
  });
});
