"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { TabLinks } from "@/components/ui/tab-links";

const products = { href: "/catalog", word: "tabs.products" } as const;
const collections = { href: "/catalog/collections", word: "collections.title" } as const;
const imports = { href: "/catalog/imports", word: "runs.title" } as const;

export function CatalogTabs({ canImport }: { canImport: boolean }) {
  const t = useTranslations("catalog");
  const pathname = usePathname();
  const isOf = (href: string) =>
    href === products.href
      ? pathname === href || pathname.startsWith(`${href}/products/`)
      : pathname.startsWith(href);
  return (
    <TabLinks
      label={t("tabs.label")}
      className="shrink-0 px-2 md:px-4"
      links={[products, collections, ...(canImport ? [imports] : [])].map(({ href, word }) => ({
        href,
        label: t(word),
        isCurrent: isOf(href),
      }))}
    />
  );
}
