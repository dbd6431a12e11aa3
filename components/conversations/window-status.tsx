"use client";

import { useTranslations } from "next-intl";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { WindowRing } from "@/components/ui/window-ring";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { secondMs } from "@/lib/shared/clock";
import { windowWords } from "./window-words";

/** The ring of the service window with the time in words, counting down from the stored end. */
export function WindowStatus({
  windowEndsAt,
  size = 16,
}: {
  windowEndsAt: string | null;
  size?: 16 | 20 | 32;
}) {
  const t = useTranslations("conversations.window");
  const now = useCurrentTime(15 * secondMs);
  const window = readServiceWindow(windowEndsAt, now);
  const words = windowWords(window, windowEndsAt !== null);
  return (
    <WindowRing
      fraction={window.remainingFraction}
      tone={window.tone}
      size={size}
      label={t(words.key, words.values)}
    />
  );
}
