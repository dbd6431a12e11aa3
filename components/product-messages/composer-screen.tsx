"use client";

import { PlugZap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useChannels } from "@/components/channels/channel-queries";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { ComposerRecipient, DraftDefaults } from "@/lib/product-messages/composer-draft";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import { ComposerDesk } from "./composer-desk";
import type { AddedProduct } from "./use-added-product";
import { useOpenedDraft } from "./use-opened-draft";

type ComposerScreenProps = {
  staffId: string;
  shopName: string;
  defaults: DraftDefaults;
  added: AddedProduct | null;
  opened: OpenedDraft;
  /** By its address: then nothing else that was typed in this browser comes before it. */
  isAskedFor: boolean;
  /** Whom it was opened for. */
  recipient: ComposerRecipient | null;
};

/** A new product message, once there is a number to send it from. */
export function ComposerScreen({ opened, isAskedFor, recipient, added, ...props }: ComposerScreenProps) {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const channels = useChannels();
  const current = useOpenedDraft(props.staffId, opened, {
    isAskedFor,
    recipient,
    defaults: props.defaults,
  });
  const addedOnce = useRef<string | null>(null);

  if (channels.isPending) return <SkeletonRows label={t("loading")} hasPhoto rows={10} />;
  if (channels.isError && !channels.data) {
    return (
      <FailureState
        className="m-6"
        title={t("composer.failed")}
        retryLabel={t("failed.retry")}
        onRetry={() => channels.refetch()}
        isRetrying={channels.isFetching}
        {...detailsOf(channels.error)}
      >
        {wordsOf(channels.error)}
      </FailureState>
    );
  }
  if (channels.data.length === 0) {
    return (
      <EmptyState
        icon={PlugZap}
        title={t("composer.noChannel.title")}
        action={<LinkButton href="/settings">{t("composer.toSettings")}</LinkButton>}
      >
        {t("composer.noChannel.text")}
      </EmptyState>
    );
  }
  return (
    <ComposerDesk
      key={current.turn}
      {...props}
      channels={channels.data}
      opened={current.opened}
      onOpen={current.open}
      added={current.isSettled ? added : null}
      addedOnce={addedOnce}
    />
  );
}
