import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type { Language } from "@/lib/staff/contract";
import { languageCookie, languageOfHeader, parseLanguage } from "@/lib/staff/language";
import { findShop } from "@/lib/staff/server/find-shop";
import { findSignedInStaff } from "@/lib/staff/server/find-signed-in-staff";
import { loadMessages } from "@/locales/messages";

export default getRequestConfig(async ({ locale: asked }) => {
  const shop = await findShop();
  // Texts for customers ask for a language of their own.
  const locale = parseLanguage(asked) ?? (await chooseLanguage(shop?.staffLanguage ?? "en"));
  const timeZone = shop?.timeZone ?? "UTC";
  // One time for the server's rendering and the browser's first one, which must not differ.
  return { locale, messages: await loadMessages(locale), timeZone, now: new Date() };
});

async function chooseLanguage(shopLanguage: Language): Promise<Language> {
  const staff = await findSignedInStaff(await headers());
  return (
    staff?.language ??
    parseLanguage((await cookies()).get(languageCookie)?.value) ??
    languageOfHeader((await headers()).get("accept-language")) ??
    shopLanguage
  );
}
