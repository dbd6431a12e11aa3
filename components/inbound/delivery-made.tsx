"use client";

import { useTranslations } from "next-intl";
import { previewWords } from "@/components/conversations/preview-words";
import { TextLink } from "@/components/ui/text-link";
import type { MadeOfDeliveryDto } from "@/lib/inbound/contract";

const shownLength = 80;

/** Links to the messages and orders that a delivery brought: what each says, and whose it is. */
export function DeliveryMade({ made }: { made: MadeOfDeliveryDto[] }) {
  const t = useTranslations("deliveries");
  const conversationWords = useTranslations("conversations");
  return (
    <ul aria-label={t("made")} className="grid gap-1">
      {made.map(({ messageId, conversationId, order, customerName, ...message }) => (
        <li key={messageId} className="min-w-0 break-words">
          <TextLink href={order ? `/orders/${order.id}` : `/conversations/${conversationId}`}>
            {order
              ? t("madeOrder", { number: String(order.number) })
              : t.rich("madeMessage", {
                  what: () => <bdi>{cut(previewWords(conversationWords, message))}</bdi>,
                })}
            {" · "}
            <bdi>{customerName ?? conversationWords("unnamed")}</bdi>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** By characters, so that no emoji is cut in two. */
function cut(words: string): string {
  const characters = [...words];
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join("")}…` : words;
}
