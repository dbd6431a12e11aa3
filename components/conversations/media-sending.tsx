"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { MediaContent } from "./media-body";
import { mediaIcons } from "./media-icons";
import { mediaWordOf } from "./preview-words";
import { useUpload } from "./uploads";

/** A file of ours on its way to the server: how far it is, and a way to stop it until it is there. */
export function MediaSending({ content, messageId }: { content: MediaContent; messageId: string }) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const word = mediaWordOf(content);
  const upload = useUpload(messageId);
  const isUnderWay = upload !== null && upload.fraction < 1;
  return (
    <div className="flex w-64 max-w-full flex-col gap-2">
      <p className="flex items-start gap-2">
        <Icon icon={mediaIcons[word]} size={20} className="text-ink-soft" />
        <bdi className="min-w-0 flex-1 font-medium wrap-anywhere">
          {content.fileName ?? t(`media.${word}`)}
        </bdi>
        {isUnderWay && <IconButton icon={X} size="s" label={t("attach.cancel")} onPress={upload.cancel} />}
      </p>
      <ProgressBar
        label={t("attach.sending")}
        {...(isUnderWay && {
          fraction: upload.fraction,
          valueText: format.number(upload.fraction, { style: "percent" }),
        })}
      />
    </div>
  );
}
