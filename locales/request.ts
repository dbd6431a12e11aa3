import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type { Language } from "@/lib/staff/contract";
import { languageCookie, languageOfHeader, parseLanguage } from "@/lib/staff/language";
import { findPageShop } from "@/lib/staff/server/find-page-shop";
import { findPageStaff } from "@/lib/staff/server/find-page-staff";
import { loadMessages } from "@/locales/messages";

export default getRequestConfig(async () => {
  const shop = await findPageShop();
  const locale = await chooseLanguage(shop?.staffLanguage ?? "en");
  return { locale, messages: await loadMessages(locale), timeZone: shop?.timeZone ?? "UTC" };
});

async function chooseLanguage(shopLanguage: Language): Promise<Language> {
  const staff = await findPageStaff();
  return (
    staff?.language ??
    parseLanguage((await cookies()).get(languageCookie)?.value) ??
    languageOfHeader((await headers()).get("accept-language")) ??
    shopLanguage
  );
}
