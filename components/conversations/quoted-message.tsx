"use client";

import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import type { MessageDto } from "@/lib/conversations/contract";
import { previewWords } from "./preview-words";

type QuotedMessageProps = {
  quoted: NonNullable<MessageDto["quoted"]>;
  onJump?: ((messageId: string) => void) | undefined;
};

const look =
  "mb-1.5 block w-full min-w-0 rounded-sm border-s-2 border-line-strong bg-wash px-2 py-1 text-start text-sm";

/** What a message answers, above it; a press leads there. */
export function QuotedMessage({ quoted, onJump }: QuotedMessageProps) {
  const t = useTranslations("conversations");
  const words = (
    <>
      <span className="block font-medium">
        {t(quoted.direction === "inbound" ? "quoted.customer" : "quoted.shop")}
      </span>
      <span dir="auto" className="line-clamp-2 text-ink-soft wrap-anywhere">
        {previewWords(t, quoted)}
      </span>
    </>
  );
  if (!onJump) return <div className={look}>{words}</div>;
  return (
    <AriaButton
      onPress={() => onJump(quoted.id)}
      className={`${look} cursor-pointer transition-colors hover:bg-wash-strong`}
    >
      <span className="sr-only">{t("quoted.jump")}</span>
      {words}
    </AriaButton>
  );
}
