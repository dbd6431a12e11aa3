"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { WindowStatus } from "@/components/conversations/window-status";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Checkbox } from "@/components/ui/checkbox";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import { secondMs } from "@/lib/shared/clock";

type RecipientOptionProps = { recipient: ComposerRecipient; isChosen: boolean; onToggle: () => void };

/** A customer with the ring; one whose window is closed says what they get instead. */
export function RecipientOption({ recipient, isChosen, onToggle }: RecipientOptionProps) {
  const t = useTranslations("productMessages");
  const now = useCurrentTime(15 * secondMs);
  const { isOpen } = readServiceWindow(recipient.windowEndsAt, now);
  const name = customerNameOf(recipient.customer) ?? t("someone");
  return (
    <li className={clsx("border-b border-line last:border-b-0", isChosen && "bg-accent-soft")}>
      <Checkbox
        isSelected={isChosen}
        onChange={onToggle}
        className="w-full items-center! px-3 py-2 hover:bg-wash [&>span:last-child]:min-w-0 [&>span:last-child]:flex-1"
      >
        <span className="flex items-center justify-between gap-3">
          <span dir="auto" className="min-w-0 truncate font-medium rtl:text-right">
            {name}
          </span>
          <WindowStatus windowEndsAt={recipient.windowEndsAt} />
        </span>
        {!isOpen && <span className="block text-sm text-ink-soft">{t("template.closed")}</span>}
      </Checkbox>
    </li>
  );
}
