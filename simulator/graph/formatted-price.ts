const homes: Readonly<Record<string, string>> = {
  USD: "en-US",
  EUR: "de-DE",
  JPY: "ja-JP",
  GBP: "en-GB",
  BRL: "pt-BR",
  KWD: "en-KW",
  IDR: "id-ID",
};

/** A price as it is read back: in words, `"$5.00"` (360dialog.md §9.1). */
export function formattedPrice(
  amount: string,
  currency: string,
  locale = homes[currency] ?? "en-US",
): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(Number(amount));
  // A full-width yen sign and no-break blanks are how ICU writes them, not how Meta does.
  return parts
    .map(({ value }) => value)
    .join("")
    .replaceAll("\u{ffe5}", "¥")
    .replace(/[\u00a0\u202f]/g, " ");
}
