"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The vendor's own words, one press away from ours. */
export function VendorDetails({ children }: { children: ReactNode }) {
  const t = useTranslations("conversations.failed");
  return (
    <details className="pt-1 text-sm text-ink-soft">
      <summary className="w-fit cursor-pointer rounded-sm pointer-coarse:py-3">{t("details")}</summary>
      <bdi className="font-mono text-xs wrap-anywhere">{children}</bdi>
    </details>
  );
}
