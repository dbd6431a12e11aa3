"use client";

import { ClipboardList, House, Link2, List, MapPin, MousePointerClick } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Icon, type IconType } from "@/components/ui/icon";
import { OutsideLink } from "@/components/ui/outside-link";
import type { MessageContent } from "@/lib/conversations/message-content";
import { MessageText } from "./message-text";

type AskContent = Extract<MessageContent, { kind: "ask" }>;

const icons: Record<AskContent["ask"], IconType> = {
  location_request: MapPin,
  address_request: House,
  link: Link2,
  buttons: MousePointerClick,
  list: List,
  flow: ClipboardList,
};

/** What we asked for. The labels are the customer's to press, so here they are only shown. */
export function AskBody({ content }: { content: AskContent }) {
  const t = useTranslations("conversations.ask");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex items-center gap-1.5 text-sm text-ink-soft">
        <Icon icon={icons[content.ask]} />
        {t(content.ask)}
      </p>
      {content.header !== null && <MessageText className="font-semibold">{content.header}</MessageText>}
      {content.body !== null && <MessageText>{content.body}</MessageText>}
      {content.footer !== null && (
        <MessageText className="text-sm text-ink-soft">{content.footer}</MessageText>
      )}
      {content.labels.length > 0 && (
        <ul aria-label={t("labels")} className="flex flex-wrap gap-1.5 pt-1">
          {[...new Set(content.labels)].map((label) => (
            <li key={label} className="max-w-full">
              <Chip>{label}</Chip>
            </li>
          ))}
        </ul>
      )}
      {content.url !== null && (
        <OutsideLink href={content.url} className="pt-0.5 text-sm">
          <bdi dir="ltr" className="truncate">
            {content.url}
          </bdi>
        </OutsideLink>
      )}
    </div>
  );
}
