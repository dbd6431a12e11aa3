import { readWebAddress } from "./web-address";

/** WhatsApp's marks, as its help names them: *bold*, _italic_, ~strike~, `code` and ```mono```. */
const styleOfMark = { "*": "bold", _: "italic", "~": "strike" } as const;
type Mark = keyof typeof styleOfMark;

/** `at` is where it begins in the text, the same for no two that stand side by side. */
export type TextPart =
  | { kind: "plain" | "code" | "mono"; at: number; text: string }
  | { kind: "link"; at: number; text: string; href: string }
  | { kind: (typeof styleOfMark)[Mark]; at: number; parts: TextPart[] };

interface Frame {
  mark: Mark | null;
  at: number;
  parts: TextPart[];
}

/** A phone writes at most 65,536 characters; from here on it is shown as it came, not as thousands of parts. */
export const formattedTextLimit = 16_384;

/** What reads as a whole, whatever marks stand in it. No letter may stand before an address. */
const wholes =
  /```([\s\S]+?)```|`([^`\n]+)`|(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)[^\s\p{Cc}\p{Cf}<>"`]+/giu;

/** Words as the phone shows them. Time is linear in the text: no more than three marks are open at once. */
export function readFormattedText(text: string): TextPart[] {
  if (text.length > formattedTextLimit) return [{ kind: "plain", at: 0, text }];
  const bottom: Frame = { mark: null, at: 0, parts: [] };
  const open: Frame[] = [bottom];
  let from = 0;
  for (const found of text.matchAll(wholes)) {
    const whole = wholeOf(found);
    if (whole === null) continue;
    readMarks(text, from, found.index, open);
    topOf(open, bottom).parts.push(whole.part);
    from = found.index + whole.length;
    if (whole.part.kind === "mono" && whole.part.text.includes("\n")) closeUnmatched(open, 1);
  }
  readMarks(text, from, text.length, open);
  closeUnmatched(open, 1);
  return bottom.parts;
}

/** The words alone, where there is no room for how they are written. */
export function plainWords(text: string): string {
  return wordsOf(readFormattedText(text));
}

function wordsOf(parts: readonly TextPart[]): string {
  return parts.map((part) => ("parts" in part ? wordsOf(part.parts) : part.text)).join("");
}

function wholeOf({ 0: matched, 1: mono, 2: code, index: at }: RegExpMatchArray & { index: number }) {
  if (mono !== undefined) return { part: { kind: "mono" as const, at, text: mono }, length: matched.length };
  if (code !== undefined) return { part: { kind: "code" as const, at, text: code }, length: matched.length };
  const address = readWebAddress(matched);
  return address && { part: { kind: "link" as const, at, ...address }, length: address.text.length };
}

function readMarks(text: string, from: number, to: number, open: Frame[]): void {
  let plainFrom = from;
  const keep = (until: number) => {
    if (until > plainFrom) addPlain(open, plainFrom, text.slice(plainFrom, until));
  };
  for (let at = from; at < to; at++) {
    const mark = text[at] ?? "";
    if (mark === "\n") {
      keep(at);
      plainFrom = at;
      closeUnmatched(open, 1);
      continue;
    }
    if (!isMark(mark)) continue;
    const level = open.findIndex((frame) => frame.mark === mark);
    const opensHere = level < 0 && mayOpen(text, at, mark);
    if (!opensHere && (level < 0 || !mayClose(text, at, open[level]?.at ?? at))) continue;
    keep(at);
    plainFrom = at + 1;
    if (opensHere) open.push({ mark, at, parts: [] });
    else closeAt(open, level, mark);
  }
  keep(to);
}

function isMark(character: string): character is Mark {
  return character in styleOfMark;
}

function mayOpen(text: string, at: number, mark: Mark): boolean {
  const next = text[at + 1] ?? " ";
  return !isOfWord(text[at - 1]) && !/\s/.test(next) && next !== mark;
}

function mayClose(text: string, at: number, openedAt: number): boolean {
  return at > openedAt + 1 && !/\s/.test(text[at - 1] ?? " ") && !isOfWord(text[at + 1]);
}

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

function closeAt(open: Frame[], level: number, mark: Mark): void {
  closeUnmatched(open, level + 1);
  const closed = open.pop();
  const around = open.at(-1);
  if (closed && around) around.parts.push({ kind: styleOfMark[mark], at: closed.at, parts: closed.parts });
}

/** What was opened at this level and above and never closed was only a character. */
function closeUnmatched(open: Frame[], level: number): void {
  while (open.length > level) {
    const frame = open.pop();
    if (!frame?.mark) return;
    addPlain(open, frame.at, frame.mark);
    for (const part of frame.parts) {
      if (part.kind === "plain") addPlain(open, part.at, part.text);
      else open.at(-1)?.parts.push(part);
    }
  }
}

function addPlain(open: Frame[], at: number, text: string): void {
  const parts = open.at(-1)?.parts;
  const last = parts?.at(-1);
  if (last?.kind === "plain") last.text += text;
  else parts?.push({ kind: "plain", at, text });
}

function topOf(open: Frame[], bottom: Frame): Frame {
  return open.at(-1) ?? bottom;
}
