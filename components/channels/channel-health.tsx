"use client";

import { Ban, CircleAlert, CircleCheck, CircleHelp, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";
import { useCheckChannel } from "./channel-queries";
import { HealthProblems } from "./health-problems";

const looks = {
  available: { tone: "good", icon: CircleCheck },
  limited: { tone: "warn", icon: CircleAlert },
  blocked: { tone: "bad", icon: Ban },
  unknown: { tone: "neutral", icon: CircleHelp },
} as const;

/** Whether the number can send, as Meta last said it, and why not. */
export function ChannelHealth({ channel, canConnect }: { channel: ChannelDto; canConnect: boolean }) {
  const t = useTranslations("channels.health");
  const ago = useTimeAgo();
  const wordsOf = useProblemWords();
  const checking = useCheckChannel(channel.id);
  const { answeredAt, failure, problems } = channel.healthReport;
  const word = channel.health ?? "unknown";

  return (
    <section aria-label={t("title")} className="grid gap-2 border-b border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Chip tone={looks[word].tone} icon={looks[word].icon}>
          {t(word)}
        </Chip>
        <span className="flex-1 text-sm text-ink-soft">
          {answeredAt === null ? t("notAsked") : t("answered", { when: ago(answeredAt) })}
        </span>
        {canConnect && (
          <Button size="s" icon={RefreshCw} onPress={() => checking.mutate()} isBusy={checking.isPending}>
            {t("check")}
          </Button>
        )}
      </div>
      {failure !== null && <Notice tone="warn">{t(`failure.${failure}`)}</Notice>}
      {checking.error && failure === null && <Notice tone="bad">{wordsOf(checking.error)}</Notice>}
      {problems.length > 0 && <HealthProblems problems={problems} />}
    </section>
  );
}
