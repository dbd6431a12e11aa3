import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/layout/fonts";
import { themeAttribute, themeCookie, themeOf } from "@/components/layout/theme";
import { PageProviders } from "@/components/staff/page-providers";
import { directionOf, parseLanguage } from "@/lib/staff/language";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return {
    title: { default: "Cartdesk", template: "%s · Cartdesk" },
    description: t("description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations("layout");
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang={locale}
      dir={directionOf(parseLanguage(locale) ?? "en")}
      data-theme={themeAttribute(theme)}
      className={fontVariables}
    >
      <head>
        {/* Browsers hide a nonce from scripts' view of the attribute, so server and browser differ here. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <NextIntlClientProvider>
          <PageProviders locale={locale} toastsLabel={t("toasts")} closeLabel={t("close")}>
            {children}
          </PageProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
