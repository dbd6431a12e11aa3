"use client";

import { Download, FileText } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageMediaDto } from "@/lib/conversations/contract";
import { byteSizeParts } from "./byte-size";
import { mediaHref } from "./media-address";
import type { MediaContent } from "./media-body";

export function MediaDocument({ content, media }: { content: MediaContent; media: MessageMediaDto }) {
  const t = useTranslations("conversations.media");
  const format = useFormatter();
  const name = content.fileName ?? media.fileName ?? t("file");
  const size = media.byteSize === null ? null : byteSizeParts(media.byteSize);
  return (
    <a
      href={mediaHref(media.id)}
      download={name}
      className="flex w-72 max-w-full items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 transition-colors hover:bg-wash"
    >
      <Icon icon={FileText} size={20} className="text-ink-soft" />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{name}</bdi>
        <span className="block text-sm text-ink-soft">
          {[t("document"), size && format.number(size.value, { style: "unit", unit: size.unit, ...rounded })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <Icon icon={Download} className="text-ink-soft" />
      <span className="sr-only">{t("download")}</span>
    </a>
  );
}

const rounded = { maximumFractionDigits: 1 } as const;
