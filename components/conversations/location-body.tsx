"use client";

import { ExternalLink, MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { OutsideLink } from "@/components/ui/outside-link";
import type { MessageContent } from "@/lib/conversations/message-content";

/** A place in words; the map is somebody else's page, opened only on a press. */
export function LocationBody({ content }: { content: Extract<MessageContent, { kind: "location" }> }) {
  const t = useTranslations("conversations.location");
  const place = `${content.latitude},${content.longitude}`;
  const map = `https://www.google.com/maps/search/?${new URLSearchParams({ api: "1", query: place })}`;
  return (
    <div className="flex w-64 max-w-full items-start gap-2.5">
      <Icon icon={MapPin} size={20} className="text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="font-medium wrap-anywhere">
          {content.name ?? t("name")}
        </p>
        {content.address !== null && (
          <p dir="auto" className="wrap-anywhere">
            {content.address}
          </p>
        )}
        <p className="pt-0.5 font-mono text-xs text-ink-soft">
          <bdi dir="ltr">
            {content.latitude.toFixed(5)}, {content.longitude.toFixed(5)}
          </bdi>
        </p>
        <OutsideLink href={map} icon={ExternalLink} className="mt-1">
          {t("map")}
        </OutsideLink>
      </div>
    </div>
  );
}
