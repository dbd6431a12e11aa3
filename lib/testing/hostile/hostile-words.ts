import fc from "fast-check";

/** Raw JSON, or nearly, to stand where a sample has a part of its own. */
type Words = fc.Arbitrary<string>;

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const anyString = (unit: string[], size: fc.StringConstraints) =>
  fc.string({ ...size, unit: fc.constantFrom(...unit) }).map((text) => JSON.stringify(text));
const written = (...numbers: string[]) =>
  fc.constantFrom(...numbers, ...numbers.map((number) => JSON.stringify(number)));

export const nul: Words = anyString(["a", "\u0000", "é"], { minLength: 1, maxLength: 20 });
export const loneSurrogates: Words = anyString(["a", "\ud800", "\udc00", "\udfff"], {
  minLength: 1,
  maxLength: 20,
});
export const fourByteCharacters: Words = anyString(["😀", "𝕏", "𠮷", "🇪"], { minLength: 1, maxLength: 600 });
export const deepNesting: Words = fc.constantFrom(
  nested(10_000, "[", "]"),
  `${nested(10_000, '{"a":', "}").replace('{"a":}', '{"a":1}')}`,
  "[".repeat(10_000),
  nested(99, "[", "]"),
  nested(101, '{"messages":[', "]}"),
);
export const hugeNumbers: Words = written(
  ...["1e999", "-1e999", "1e-999", "-0", "9007199254740993", "1E+2", "0.1e1", "99999999999999999999"],
  ...["9".repeat(400), `0.${"1".repeat(400)}`, "2147483648", "-2147483649", "1e18"],
);
export const wrongTypes: Words = fc.constantFrom(
  ...["null", "true", "false", "0", "-1", "1.5", '""', '" "', "[]", "{}", "[[]]", "[{}]", "[null]"],
  ...['{"id":{}}', '["a",1,null]', '"null"', '"undefined"', '"[object Object]"'],
);
export const prototypeKeys: Words = fc.constantFrom(
  ...['{"__proto__":{"id":"x"}}', '{"__proto__":null}', '{"constructor":{"prototype":{"id":"x"}}}'],
  ...['{"toString":null,"valueOf":1,"hasOwnProperty":0}', '{"toJSON":"x","then":"y","length":-1}'],
  ...['"__proto__"', '"constructor"', '"hasOwnProperty"', '{"isLosslessNumber":true,"value":"1"}'],
);
/** Characters of three bytes each, too various to be compressed: what an index can hold least of. */
export const longestWord = fc.nat().map((seed) => {
  let at = seed;
  return Array.from({ length: 500 }, () => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCodePoint(0x4e00 + ((at >>> 8) % 20_000));
  }).join("");
});
export const longWords: Words = fc
  .tuple(longestWord, fc.constantFrom(99, 100, 101, 499, 500, 501, 2_704))
  .map(([word, length]) => JSON.stringify(word.repeat(6).slice(0, length)));
export const longNotes: Words = fc
  .tuple(fc.constantFrom("ab ", "é", "😀", "\u0000", "中文 "), fc.integer({ min: 20_000, max: 50_000 }))
  .map(([unit, times]) => JSON.stringify(unit.repeat(times)));
export const farDates: Words = written(
  ...[
    "-62135596800",
    "253402300799",
    "-1",
    "0",
    "1603069091000",
    "1603069091.5",
    "1e10",
    "1e9",
    "32503680000",
  ],
  ...["9999999999", "10000000000", "8640000000001", "-8640000000001", "99999999999999999999"],
);
export const quantities: Words = written(
  ...["-1", "0", "-0", "1", "2.0", "99", "100", "999999", "1000000", "0.5", "1e2", "1e21", "4294967297"],
);
export const prices: Words = written(
  ...["0.1", "0.2", "15.50", "0", "-5", "1000", "1.234", "0.0000001", "999999999999999999", "1e17", "1e-7"],
);
export const currencies: Words = fc.constantFrom(
  ...['"JPY"', '"KWD"', '"EUR"', '"usd"', '""', '"XXX"', '"TOOLONG"', "null", "978", '["EUR"]', '"ＥＵＲ"'],
);
export const anyJson: Words = fc.json({ maxDepth: 4 });
