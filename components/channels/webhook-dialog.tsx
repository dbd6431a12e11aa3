"use client";

import { useTranslations } from "next-intl";
import { useProblemDetails } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { showToast } from "@/components/ui/toast-queue";
import type { ChannelDto } from "@/lib/channels/contract";
import { AccountWebhook } from "./account-webhook";
import { useRegisterWebhook, useWebhookAddress } from "./channel-queries";
import { RotateSecret } from "./rotate-secret";
import { useRegistrationWords } from "./use-registration-words";
import { WebhookLines } from "./webhook-lines";

/** For owners: where deliveries go and what proves them, to paste by hand or to register again. */
export function WebhookDialog({ channel, onClose }: { channel: ChannelDto; onClose: () => void }) {
  const t = useTranslations("channels.webhook");
  const wordsOf = useRegistrationWords();
  const detailsOf = useProblemDetails();
  const address = useWebhookAddress(channel.id);
  const registering = useRegisterWebhook(channel.id);

  function register() {
    registering.mutate(undefined, {
      onSuccess: ({ registration }) => {
        if (registration === "registered") showToast({ tone: "good", title: t("registered") });
      },
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title", { name: channel.name })}
      description={t("text")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onPress={register} isBusy={registering.isPending}>
            {t("register")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {address.isPending && <SkeletonRows label={t("loading")} rows={3} />}
        {address.isError && (
          <FailureState title={t("failed")} {...detailsOf(address.error)}>
            {wordsOf(address.error)}
          </FailureState>
        )}
        {address.data && <WebhookLines webhook={address.data} />}
        {registering.data?.registration === "to_paste" && <Notice tone="warn">{t("notRegistered")}</Notice>}
        {registering.isError && <Notice tone="bad">{wordsOf(registering.error)}</Notice>}
        {channel.hosting === "cloud" && <AccountWebhook channel={channel} />}
        <RotateSecret channel={channel} />
      </div>
    </Dialog>
  );
}
