import type { Language } from "@/lib/staff/contract";
import { languageCookie } from "@/lib/staff/language";

const yearS = 365 * 24 * 60 * 60;

/** Browser only: sent with the next request, also when nobody is signed in. */
export function keepLanguage(language: Language): void {
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=${yearS}; SameSite=Lax`;
}
