"use client";

import { PlugZap, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { ChannelCard } from "./channel-card";
import { useChannels } from "./channel-queries";
import { ConnectChannelDialog } from "./connect-channel-dialog";

/** The shop's numbers: what they are connected to and whether they are well. */
export function ChannelsScreen({ canConnect }: { canConnect: boolean }) {
  const t = useTranslations("channels");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const channels = useChannels();
  const [isConnecting, setIsConnecting] = useState(false);
  const isFirstUse = channels.data?.length === 0;

  const connect = (
    <Button
      variant="primary"
      icon={Plus}
      onPress={() => setIsConnecting(true)}
      disabledReason={canConnect ? undefined : t("onlyOwner")}
    >
      {t("connect")}
    </Button>
  );

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t("title")} actions={!isFirstUse && connect} />
      <PageBody>
        {channels.isPending && <SkeletonRows label={t("loading")} rows={3} />}
        {channels.isError && !channels.data && (
          <FailureState
            title={t("failed.title")}
            retryLabel={t("failed.retry")}
            onRetry={() => channels.refetch()}
            isRetrying={channels.isFetching}
            {...detailsOf(channels.error)}
          >
            {wordsOf(channels.error)}
          </FailureState>
        )}
        {isFirstUse && (
          <EmptyState icon={PlugZap} title={t("first.title")} action={connect}>
            {canConnect ? t("first.text") : t("first.textOthers")}
          </EmptyState>
        )}
        {channels.data && channels.data.length > 0 && (
          <section aria-labelledby="numbers" className="max-w-3xl">
            <h2 id="numbers" className="text-lg font-semibold">
              {t("numbers")}
            </h2>
            <p className="pb-4 text-ink-soft">{t("numbersText")}</p>
            <ul className="grid gap-4">
              {channels.data.map((channel) => (
                <li key={channel.id}>
                  <ChannelCard channel={channel} canConnect={canConnect} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </PageBody>
      {isConnecting && <ConnectChannelDialog onClose={() => setIsConnecting(false)} />}
    </div>
  );
}
