"use client";

import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageState } from "@/lib/conversations/contract";

const looks: Record<Exclude<MessageState, "received">, { icon: LucideIcon; ink: string }> = {
  queued: { icon: Clock, ink: "text-ink-soft" },
  sending: { icon: Clock, ink: "text-ink-soft" },
  accepted: { icon: Check, ink: "text-ink-soft" },
  sent: { icon: Check, ink: "text-ink-soft" },
  delivered: { icon: CheckCheck, ink: "text-ink-soft" },
  read: { icon: CheckCheck, ink: "text-accent" },
  failed: { icon: CircleAlert, ink: "text-bad" },
  unknown: { icon: CircleHelp, ink: "text-warn" },
  taken_back: { icon: Undo2, ink: "text-ink-soft" },
};

/** How far a message of ours has come, by shape and word. */
export function MessageTicks({ state, showsWord = true }: { state: MessageState; showsWord?: boolean }) {
  const t = useTranslations("conversations.state");
  if (state === "received") return null;
  const { icon, ink } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1 ${ink}`}>
      <Icon icon={icon} />
      <span className={showsWord ? undefined : "sr-only"}>{t(state)}</span>
    </span>
  );
}
