"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { showToast } from "@/components/ui/toast-queue";
import type { ChannelDto } from "@/lib/channels/contract";
import { useAccountWebhookAddress, useRegisterAccountWebhook } from "./channel-queries";
import { useRegistrationWords } from "./use-registration-words";
import { WebhookLines } from "./webhook-lines";

/** The second address: template and account events come only there. */
export function AccountWebhook({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.account");
  const tWebhook = useTranslations("channels.webhook");
  const wordsOf = useRegistrationWords();
  const address = useAccountWebhookAddress(channel);
  const registering = useRegisterAccountWebhook(channel.id);

  function register() {
    registering.mutate(undefined, {
      onSuccess: ({ registration }) => {
        if (registration === "registered") showToast({ tone: "good", title: t("registered") });
      },
    });
  }

  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="font-semibold">{t("title")}</h3>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      {address.isPending && <SkeletonRows label={tWebhook("loading")} rows={3} />}
      {address.isError && <Notice tone="bad">{wordsOf(address.error)}</Notice>}
      {channel.accountHeldBy !== null && <Notice>{t("held", { name: channel.accountHeldBy })}</Notice>}
      {address.data && channel.accountHeldBy === null && <WebhookLines webhook={address.data} />}
      {registering.data?.registration === "to_paste" && <Notice tone="warn">{t("notRegistered")}</Notice>}
      {registering.isError && <Notice tone="bad">{wordsOf(registering.error)}</Notice>}
      <div>
        <Button onPress={register} isBusy={registering.isPending}>
          {t("register")}
        </Button>
      </div>
    </section>
  );
}
