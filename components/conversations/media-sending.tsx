"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { MediaContent } from "./media-body";
import { mediaIcons } from "./media-icons";
import { mediaWordOf } from "./preview-words";

/** A file of ours on its way to the server. */
export function MediaSending({ content }: { content: MediaContent }) {
  const t = useTranslations("conversations");
  const word = mediaWordOf(content);
  return (
    <div className="flex w-64 max-w-full flex-col gap-2">
      <p className="flex items-start gap-2">
        <Icon icon={mediaIcons[word]} size={20} className="text-ink-soft" />
        <bdi className="min-w-0 font-medium wrap-anywhere">{content.fileName ?? t(`media.${word}`)}</bdi>
      </p>
      <ProgressBar label={t("attach.sending")} />
    </div>
  );
}
