"use client";

import clsx from "clsx";
import { Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toolbar } from "react-aria-components/Toolbar";
import { IconButton } from "@/components/ui/icon-button";
import type { MessageDto } from "@/lib/conversations/contract";
import { ReactionPicker } from "./reaction-picker";

type MessageActionsProps = {
  message: MessageDto;
  onReply: (message: MessageDto) => void;
  onReact: (message: MessageDto, emoji: string | null) => void;
};

/** Seen while one points at the message or is in it, and always under a finger. One stop of Tab a message. */
export function MessageActions({ message, onReply, onReact }: MessageActionsProps) {
  const t = useTranslations("conversations.act");
  return (
    <Toolbar
      aria-label={t("toolbar")}
      className={clsx(
        "flex gap-0.5 opacity-0 transition-opacity group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:gap-5 pointer-coarse:px-2 pointer-coarse:opacity-100",
        // Unseen it keeps its place, which would push the ticks away from the edge.
        message.direction === "outbound" && "order-first",
      )}
    >
      <IconButton
        icon={Reply}
        size="s"
        label={t("reply")}
        flipsInRtl
        onPress={() => onReply(message)}
        className="h-6! w-6!"
      />
      <ReactionPicker
        current={message.reactions.find(({ direction }) => direction === "outbound")?.emoji ?? null}
        onReact={(emoji) => onReact(message, emoji)}
      />
    </Toolbar>
  );
}
