"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { TabLinks } from "@/components/ui/tab-links";

const pages = [
  { href: "/settings", word: "numbers" },
  { href: "/settings/deliveries", word: "deliveries" },
  { href: "/settings/forward", word: "forward" },
] as const;

export function SettingsTabs() {
  const t = useTranslations("deliveries.tabs");
  const pathname = usePathname();
  return (
    <TabLinks
      label={t("label")}
      className="shrink-0 px-2 md:px-4"
      links={pages.map(({ href, word }) => ({ href, label: t(word), isCurrent: pathname === href }))}
    />
  );
}
