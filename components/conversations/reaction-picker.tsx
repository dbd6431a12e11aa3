"use client";

import clsx from "clsx";
import { SmilePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";

const emojis = {
  thumbsUp: "👍",
  heart: "❤️",
  laugh: "😂",
  surprise: "😮",
  sad: "😢",
  thanks: "🙏",
} as const;
const names = ["thumbsUp", "heart", "laugh", "surprise", "sad", "thanks"] as const;

type ReactionPickerProps = { current: string | null; onReact: (emoji: string | null) => void };

export function ReactionPicker({ current, onReact }: ReactionPickerProps) {
  const t = useTranslations("conversations.act");
  return (
    <Popover
      label={t("choose")}
      placement="top"
      className="flex flex-wrap gap-1 p-1.5!"
      trigger={<IconButton icon={SmilePlus} size="s" label={t("react")} className="h-6! w-6!" />}
    >
      {(close) => {
        const choose = (emoji: string | null) => {
          close();
          if (emoji !== current) onReact(emoji);
        };
        return (
          <>
            {names.map((name) => (
              <AriaButton
                key={name}
                aria-label={t(`emoji.${name}`)}
                aria-pressed={emojis[name] === current}
                onPress={() => choose(emojis[name])}
                className={clsx(
                  "flex size-9 cursor-pointer items-center justify-center rounded-lg text-xl transition-colors hover:bg-wash-strong pointer-coarse:size-11",
                  emojis[name] === current && "bg-accent-soft",
                )}
              >
                <span aria-hidden="true">{emojis[name]}</span>
              </AriaButton>
            ))}
            {current !== null && <IconButton icon={X} label={t("remove")} onPress={() => choose(null)} />}
          </>
        );
      }}
    </Popover>
  );
}
