"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ConnectionStepState } from "@/lib/channels/connection-steps";
import type { ChannelDto } from "@/lib/channels/contract";
import { useCheckChannel } from "./channel-queries";
import { HealthProblems } from "./health-problems";
import { StepLine } from "./step-line";

/** What 360dialog says of the number. */
export function HealthStep({ channel, state }: { channel: ChannelDto; state: ConnectionStepState }) {
  const t = useTranslations("channels.steps");
  const wordsOf = useProblemWords();
  const { mutate, error, isPending } = useCheckChannel(channel.id);
  const { problems } = channel.healthReport;
  const isOpen = state !== "done" && state !== "not_offered";

  return (
    <StepLine name="health" state={isPending ? "running" : state}>
      {problems.length > 0 && <HealthProblems problems={problems} />}
      {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
      {isOpen && (
        <div>
          <Button size="s" onPress={() => mutate()} isBusy={isPending}>
            {t("again")}
          </Button>
        </div>
      )}
    </StepLine>
  );
}
