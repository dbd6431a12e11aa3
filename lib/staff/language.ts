import { type Language, languages } from "./contract";

/** The choice made before signing in; afterwards the one stored with the member of staff counts. */
export const languageCookie = "cartdesk-language";

/** Each language in its own words, as a picker shows it. */
export const languageNames: Record<Language, string> = {
  en: "English",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  ar: "العربية",
};

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

export function parseLanguage(tag: string | null | undefined): Language | null {
  return languages.find((language) => language === tag) ?? null;
}

/** The best of ours for an Accept-Language header (RFC 9110, 12.5.4), or null. `pt-PT` finds `pt-BR`. */
export function languageOfHeader(header: string | null): Language | null {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { base: tag.split("-")[0]?.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { base } of wanted) {
    const found = languages.find((language) => language.split("-")[0] === base);
    if (found) return found;
  }
  return null;
}
