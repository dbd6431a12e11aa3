"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { buttonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { plainWords } from "@/lib/conversations/formatted-text";
import { mediaHref } from "./media-address";
import type { MediaContent } from "./media-body";
import { MediaMissing } from "./media-missing";
import { MessageText } from "./message-text";

/** In a box of one shape, so that nothing jumps when it has loaded; a press shows all of it. */
export function MediaImage({ content, mediaId }: { content: MediaContent; mediaId: string }) {
  const t = useTranslations("conversations.media");
  const [isOpen, setIsOpen] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const src = mediaHref(mediaId);
  const alt = content.caption === null ? t(content.mediaKind) : plainWords(content.caption);
  const image = { src, alt, loading: "lazy", onError: () => setIsBroken(true) } as const;
  if (isBroken) return <MediaMissing content={content} state="broken" />;
  if (content.mediaKind === "sticker") return <img {...image} alt={alt} className="size-32 object-contain" />;
  return (
    <>
      <AriaButton
        aria-label={t("openImage")}
        onPress={() => setIsOpen(true)}
        className="block w-64 max-w-full cursor-zoom-in overflow-hidden rounded-lg border border-wash-strong bg-wash-strong"
      >
        <img {...image} alt={alt} className="aspect-4/3 w-full object-cover" />
      </AriaButton>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={content.fileName ?? t("image")}
        closeLabel={t("close")}
        size="l"
        footer={
          <a
            href={src}
            download={content.fileName ?? ""}
            className={buttonLook({ variant: "outline", size: "m" })}
          >
            <Icon icon={Download} />
            {t("download")}
          </a>
        }
      >
        <img src={src} alt={alt} className="mx-auto max-h-[70dvh] max-w-full rounded-lg object-contain" />
        {content.caption !== null && <MessageText className="pt-3">{content.caption}</MessageText>}
      </Dialog>
    </>
  );
}
