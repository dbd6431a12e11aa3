import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formattedTextLimit, plainWords, readFormattedText, type TextPart } from "./formatted-text";

/** Each part in one short form: <bold …>, and words as they are. */
function shown(text: string): string {
  return readFormattedText(text).map(shownPart).join("");
}

function shownPart(part: TextPart): string {
  if (part.kind === "plain") return part.text;
  const inner = "parts" in part ? part.parts.map(shownPart).join("") : part.text;
  return part.kind === "link" ? `<link ${part.text}>` : `<${part.kind} ${inner}>`;
}

test.each([
  ["*Two* boxes", "<bold Two> boxes"],
  ["_fresh_, ~stale~!", "<italic fresh>, <strike stale>!"],
  ["`BREAD-1` and ```a\nb```", "<code BREAD-1> and <mono a\nb>"],
  ["*_~all~_*", "<bold <italic <strike all>>>"],
  ["*a _b* c_", "<bold a _b> c_"],
  ["*a `*` b*", "<bold a <code *> b>"],
  ["(*a*)", "(<bold a>)"],
  ["*a*\n*b*", "<bold a>\n<bold b>"],
])("%j is %j", (text, expected) => expect(shown(text)).toBe(expected));

test.each([
  "5*3*2 = 30",
  "snake_case_name",
  "* a *",
  "*open",
  "closed*",
  "*two\nlines*",
  "**",
  "* * *",
  "----- _____ *****",
  "*a*b",
  "```unclosed",
  "`two\nlines`",
  "``",
])("%j has no mark in it", (text) =>
  expect(readFormattedText(text)).toEqual([{ kind: "plain", at: 0, text }]),
);

test("doubled marks leave the outer ones as characters", () => {
  expect(shown("**a**")).toBe("*<bold a>*");
});

describe("right to left", () => {
  test.each([
    ["أريد *خبزًا* طازجًا", "أريد <bold خبزًا> طازجًا"],
    ["خبز*تين*خبز", "خبز*تين*خبز"],
    ["\u200f*تين*\u200f", "\u200f<bold تين>\u200f"],
    ["انظر https://shop.example/a، شكرا", "انظر <link https://shop.example/a>، شكرا"],
  ])("%j", (text, expected) => expect(shown(text)).toBe(expected));
});

describe("web addresses", () => {
  test.each([
    ["see https://shop.example/a_b_c?x=1.", "see <link https://shop.example/a_b_c?x=1>."],
    ["*https://shop.example*", "<bold <link https://shop.example>>"],
    ["(https://shop.example/fig_(fruit))", "(<link https://shop.example/fig_(fruit)>)"],
    ["www.shop.example, ok", "<link www.shop.example>, ok"],
    ["`https://shop.example`", "<code https://shop.example>"],
  ])("%j", (text, expected) => expect(shown(text)).toBe(expected));

  test("one without a scheme leads to the secure one", () => {
    expect(readFormattedText("www.shop.example")).toEqual([
      { kind: "link", at: 0, text: "www.shop.example", href: "https://www.shop.example" },
    ]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "https://",
    "http://localhost",
    "https://bank.example@evil.example/",
    "xhttps://shop.example",
    "me@www.shop.example",
    `https://shop.example/${"a".repeat(2_100)}`,
  ])("%.60j is no link", (text) => {
    expect(readFormattedText(text).some(({ kind }) => kind === "link")).toBe(false);
  });

  test("nothing that turns the direction of writing is part of one", () => {
    expect(shown("https://evil.example/\u202egpj.exe")).toBe("<link https://evil.example/>\u202egpj.exe");
  });
});

describe("hostile input", () => {
  const marks = fc.constantFrom(
    "*",
    "_",
    "~",
    "`",
    "```",
    " ",
    "\n",
    "a",
    "خ",
    "😀",
    ".",
    "https://a.b/",
    ")",
  );
  const text = fc.oneof(
    fc.array(marks, { maxLength: 60 }).map((all) => all.join("")),
    fc.string(),
  );

  test("no word is lost, none is added, and siblings have places of their own", () => {
    fc.assert(
      fc.property(text, (written) => {
        const bare = (words: string) => words.replace(/[*_~`]/g, "");
        expect(bare(plainWords(written))).toBe(bare(written));
        expectOwnPlaces(readFormattedText(written));
      }),
    );
  });

  test.each([
    "*",
    "*a",
    "*a ",
    "_*~",
    "*_~a~_* ",
    "```",
    "`",
    "` `",
    "https://",
    "https://a.b/) ",
    "(www.",
    "\n*",
  ])("%j over and over takes no time to speak of", (piece) => {
    const written = piece.repeat(Math.floor(formattedTextLimit / piece.length));
    const begun = performance.now();
    readFormattedText(written);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test("a text beyond the limit is shown as it came", () => {
    const written = `*a*${" b".repeat(formattedTextLimit)}`;
    expect(readFormattedText(written)).toEqual([{ kind: "plain", at: 0, text: written }]);
  });
});

function expectOwnPlaces(parts: readonly TextPart[]): void {
  expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
  for (const part of parts) if ("parts" in part) expectOwnPlaces(part.parts);
}

test("the words alone", () => {
  expect(plainWords("*Two* `boxes` at https://shop.example")).toBe("Two boxes at https://shop.example");
});
