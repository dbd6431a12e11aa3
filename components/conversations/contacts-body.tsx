"use client";

import { CircleUserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageContent } from "@/lib/conversations/message-content";
import { CopyLine } from "./copy-line";

export function ContactsBody({ content }: { content: Extract<MessageContent, { kind: "contacts" }> }) {
  const t = useTranslations("conversations.contact");
  const cards = content.contacts.map((contact, index) => ({ ...contact, key: `${index} ${contact.name}` }));
  return (
    <ul className="flex w-64 max-w-full flex-col divide-y divide-line">
      {cards.map(({ key, name, organization, phones, emails }) => (
        <li key={key} className="flex items-start gap-2.5 py-1.5 first:pt-0 last:pb-0">
          <Icon icon={CircleUserRound} size={20} className="text-ink-soft" />
          <div className="min-w-0 flex-1">
            <p dir="auto" className="font-medium wrap-anywhere">
              {name ?? t("unnamed")}
            </p>
            {organization !== null && (
              <p dir="auto" className="text-sm text-ink-soft wrap-anywhere">
                {organization}
              </p>
            )}
            {phones.map(({ phone }) => (
              <CopyLine key={phone} value={phone} />
            ))}
            {emails.map((email) => (
              <CopyLine key={email} value={email} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
