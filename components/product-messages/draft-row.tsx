"use client";

import clsx from "clsx";
import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { IconButton } from "@/components/ui/icon-button";
import type { DraftSummaryDto } from "@/lib/product-messages/draft-contract";

type DraftRowProps = {
  draft: DraftSummaryDto;
  /** The one in the composer. */
  isOpen: boolean;
  onOpen: () => void;
  onDiscard: () => void;
};

/** A draft by what is in it and whom it is for: it has no name of its own. */
export function DraftRow({ draft, isOpen, onOpen, onDiscard }: DraftRowProps) {
  const t = useTranslations("productMessages");
  const format = useFormatter();
  const ago = useTimeAgo();
  const { productNames, productCount, recipientNames, recipientCount, updatedAt, body } = draft;
  const named = format.list(productNames);
  const more = productCount - productNames.length;
  const products = more > 0 ? t("andMore", { names: productNames.join(", "), count: more }) : named;
  const title = productCount === 0 ? t("drafts.noProducts") : products;
  const people = recipientNames.map((name) => name ?? t("someone"));
  const moreTo = recipientCount - people.length;
  const to = moreTo > 0 ? t("andMore", { names: people.join(", "), count: moreTo }) : format.list(people);

  return (
    <li
      className={clsx(
        "flex items-start gap-1 rounded-xl border bg-surface",
        isOpen ? "border-line-strong" : "border-line",
      )}
    >
      <button
        type="button"
        aria-current={isOpen || undefined}
        onClick={onOpen}
        className="min-w-0 flex-1 cursor-pointer rounded-xl px-4 py-3 text-start hover:bg-wash"
      >
        <span dir="auto" className="line-clamp-2 font-medium">
          {title}
        </span>
        <span dir="auto" className="block truncate text-sm text-ink-soft">
          {recipientCount === 0 ? body : t("drafts.to", { names: to })}
        </span>
        <span className="block text-xs text-ink-soft">
          {isOpen ? t("drafts.isOpen") : <time dateTime={updatedAt}>{ago(updatedAt)}</time>}
          {productCount > 0 && <> · {t("products", { count: productCount })}</>}
        </span>
      </button>
      <IconButton
        icon={Trash2}
        label={t("drafts.discard", { title })}
        className="m-1.5 border-transparent! bg-transparent!"
        onPress={onDiscard}
      />
    </li>
  );
}
