"use client";

import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** Opens the composer with the product in it; one that has left the feed WhatsApp would refuse. */
export function AddToMessage({ productId, isRemoved }: { productId: string; isRemoved: boolean }) {
  const t = useTranslations("catalog.product");
  if (isRemoved) {
    return (
      <Button variant="primary" icon={MessageSquarePlus} disabledReason={t("addRemoved")}>
        {t("add")}
      </Button>
    );
  }
  return (
    <LinkButton
      href={`/product-messages/new?product=${productId}`}
      variant="primary"
      icon={MessageSquarePlus}
    >
      {t("add")}
    </LinkButton>
  );
}
