"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ConnectionStepState } from "@/lib/channels/connection-steps";
import type { ChannelDto } from "@/lib/channels/contract";
import { useProbeWebhook } from "./channel-queries";
import { StepLine } from "./step-line";

/** A probe through the public address; Cartdesk sends one by itself after each registration. */
export function WayBackStep({ channel, state }: { channel: ChannelDto; state: ConnectionStepState }) {
  const t = useTranslations("channels.wayBack");
  const wordsOf = useProblemWords();
  const { mutate, data, error, isPending } = useProbeWebhook(channel.id);
  const isLost = error !== null || (data && data.probe !== "delivered");
  const stateNow = state === "done" ? state : isPending ? "running" : isLost ? "failed" : state;

  return (
    <StepLine name="wayBack" state={stateNow}>
      {state !== "done" && (
        <>
          {data && (
            <Notice tone={isLost ? "bad" : "neutral"}>{t(data.probe, { status: data.status ?? 0 })}</Notice>
          )}
          {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
          {!data && !error && <p className="text-ink-soft">{t("notProven")}</p>}
          <div>
            <Button size="s" onPress={() => mutate()} isBusy={isPending}>
              {t("probe")}
            </Button>
          </div>
        </>
      )}
    </StepLine>
  );
}
