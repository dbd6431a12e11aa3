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

/**
 * Seen while one points at the message, or is in it after Tab or a press with a finger. One stop of Tab a
 * message. Unseen it is still there for a screen reader, and no finger hits it by accident.
 */
export function MessageActions({ message, onReply, onReact }: MessageActionsProps) {
  const t = useTranslations("conversations.act");
  return (
    <Toolbar
      aria-label={t("toolbar")}
      className={clsx(
        // As high as the line of text it stands in; the presses reach over it.
        "-my-1 flex shrink-0 gap-0.5 opacity-0 transition-opacity pointer-coarse:pointer-events-none pointer-coarse:gap-5 pointer-coarse:px-2",
        "group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:group-focus-within/message:pointer-events-auto pointer-coarse:has-aria-expanded:pointer-events-auto",
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
