"use client";

import { useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";

/** The reactions that stand, over the bubble's lower edge. */
export function MessageReactions({ reactions }: { reactions: MessageDto["reactions"] }) {
  const t = useTranslations("conversations.reaction");
  if (reactions.length === 0) return null;
  return (
    <ul className="-mt-2 flex gap-1 px-2">
      {reactions.map(({ direction, emoji }) => (
        <li
          key={direction}
          className="flex h-6 items-center rounded-full border border-line bg-surface-raised px-2 text-base leading-none"
        >
          <span aria-hidden="true">{emoji}</span>
          <span className="sr-only">{t(direction, { emoji })}</span>
        </li>
      ))}
    </ul>
  );
}
