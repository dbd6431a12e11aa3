"use client";

import { Copy, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** Begins another message with what a sent one held: for nobody yet, or for the same customers. */
export function ReuseSent({ productMessageId }: { productMessageId: string }) {
  const t = useTranslations("productMessages.sent");
  const from = `/product-messages/new?from=${productMessageId}`;
  return (
    <>
      <LinkButton href={from} variant="quiet" icon={Copy} className="max-sm:px-2!">
        {t("duplicate")}
      </LinkButton>
      <LinkButton href={`${from}&again=true`} variant="quiet" icon={RotateCcw} className="max-sm:px-2!">
        {t("again")}
      </LinkButton>
    </>
  );
}
