import { parseAmount } from "@/lib/shared/money";

/**
 * An amount as people of some country write it: `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`, `1,23,456`.
 * `ambiguous` where one separator with three digits after it could part thousands or decimals. A dot counts
 * as decimal point before three digits only where the currency has three decimals (KWD), as Meta's feeds
 * write it; `decimals` is what the currency has.
 */
export function readLocalAmount(raw: string, decimals: number): string | "ambiguous" | null {
  const text = withPlainDigits(raw.trim());
  if (!/^\d[\d.,'’\s]*$/u.test(text)) return null;
  const parted = /[\s'’]/u.test(text);
  const separators = [...text.replace(/[\s'’]/gu, "")].filter((sign) => sign === "." || sign === ",");
  const last = separators.at(-1);
  if (last === undefined) return parted && !isGrouped(text, "[\\s'’]") ? null : parseAmount(onlyDigits(text));
  const isLastAlone = separators.filter((sign) => sign === last).length === 1;
  const [whole, fraction] = cutAtLast(text, last);
  if (separators.length > 1 || parted) {
    if (isLastAlone) return amountOf(whole, fraction, last === "." ? "[,\\s'’]" : "[.\\s'’]");
    return isGrouped(text, `[${last}]`) ? parseAmount(onlyDigits(text)) : null;
  }
  if (fraction.length !== 3 || whole.length > 3 || whole === "0") return amountOf(whole, fraction, null);
  if (decimals === 0) return parseAmount(onlyDigits(text));
  return decimals === 3 && last === "." ? parseAmount(text) : "ambiguous";
}

function amountOf(whole: string, fraction: string, grouping: string | null): string | null {
  if (!/^\d+$/.test(fraction)) return null;
  const isWhole =
    grouping === null || onlyDigits(whole) === whole ? /^\d+$/.test(whole) : isGrouped(whole, grouping);
  return isWhole ? parseAmount(`${onlyDigits(whole)}.${fraction}`) : null;
}

/** Groups of three, or of two before the last three as in India; one sign throughout. */
function isGrouped(text: string, signs: string): boolean {
  return (
    new RegExp(`^\\d{1,3}(${signs})\\d{3}(?:\\1\\d{3})*$`, "u").test(text) ||
    new RegExp(`^\\d{1,2}(${signs})(?:\\d{2}\\1)+\\d{3}$`, "u").test(text)
  );
}

function cutAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Arabic-Indic digits and separators as Latin ones. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll("\u066B", ".")
    .replaceAll("\u066C", ",");
}
