"use client";

import { FileText, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { byteSizeParts } from "./byte-size";

type AttachmentStripProps = { file: File; problem: string | null; onRemove: () => void };

/** The file that the next Send takes along; what is in the field becomes its caption. */
export function AttachmentStrip({ file, problem, onRemove }: AttachmentStripProps) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  const picture = usePicture(file);
  const size = byteSizeParts(file.size);
  const name = file.name || t("media.file");
  return (
    <section
      aria-label={t("attach.chosen")}
      className="mx-auto mb-2 flex max-w-3xl animate-arrive items-center gap-3 rounded-lg border border-line bg-surface py-2 ps-3 pe-1.5"
    >
      {picture === null ? (
        <Icon icon={FileText} size={20} className="text-ink-soft" />
      ) : (
        <img src={picture} alt="" className="size-10 shrink-0 rounded-sm object-cover" />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <bdi className="min-w-0 truncate font-medium">{name}</bdi>
          <span className="shrink-0 text-sm text-ink-soft">
            {format.number(size.value, { style: "unit", unit: size.unit, maximumFractionDigits: 1 })}
          </span>
        </p>
        {problem !== null && (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        )}
      </div>
      <IconButton icon={X} size="s" label={t("attach.remove")} onPress={onRemove} />
    </section>
  );
}

function usePicture(file: File): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith("image/")) return;
    const url = URL.createObjectURL(file);
    setPicture(url);
    return () => {
      setPicture(null);
      URL.revokeObjectURL(url);
    };
  }, [file]);
  return picture;
}
