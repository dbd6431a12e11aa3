"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { ConnectionStepState } from "@/lib/channels/connection-steps";
import type { ChannelDto } from "@/lib/channels/contract";
import {
  useAccountWebhookAddress,
  useRegisterAccountWebhook,
  useRegisterWebhook,
  useWebhookAddress,
} from "./channel-queries";
import { StepLine } from "./step-line";
import { useRegistrationWords } from "./use-registration-words";
import { WebhookLines } from "./webhook-lines";

type WebhookStepProps = { channel: ChannelDto; name: "webhook" | "account"; state: ConnectionStepState };

/** One of the two registrations: by Cartdesk, or by hand with what is to be pasted. */
export function WebhookStep({ channel, name, state }: WebhookStepProps) {
  const t = useTranslations("channels.steps");
  const tAccount = useTranslations("channels.account");
  const wordsOf = useRegistrationWords();
  const number = useRegisterWebhook(channel.id);
  const account = useRegisterAccountWebhook(channel.id);
  const { mutate, error, isPending } = name === "webhook" ? number : account;
  const stateNow = isPending ? "running" : error ? "failed" : state;
  const isToPaste = state === "needs_you";

  return (
    <StepLine name={name} state={stateNow}>
      {name === "account" && channel.accountHeldBy !== null && (
        <p className="text-ink-soft">{tAccount("held", { name: channel.accountHeldBy })}</p>
      )}
      {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
      {isToPaste && (
        <>
          {name === "webhook" ? <NumberLines channel={channel} /> : <AccountLines channel={channel} />}
          <div>
            <Button size="s" onPress={() => mutate()} isBusy={isPending}>
              {t("register")}
            </Button>
          </div>
        </>
      )}
    </StepLine>
  );
}

function NumberLines({ channel }: { channel: ChannelDto }) {
  return <Lines address={useWebhookAddress(channel.id)} where="pasteNumber" />;
}

function AccountLines({ channel }: { channel: ChannelDto }) {
  return <Lines address={useAccountWebhookAddress(channel)} where="pasteAccount" />;
}

type LinesProps = { address: ReturnType<typeof useWebhookAddress>; where: "pasteNumber" | "pasteAccount" };

function Lines({ address: { data, isPending, error }, where }: LinesProps) {
  const t = useTranslations("channels.steps");
  const tWebhook = useTranslations("channels.webhook");
  const wordsOf = useRegistrationWords();
  if (isPending) return <SkeletonRows label={tWebhook("loading")} rows={3} />;
  if (!data) return <Notice tone="bad">{wordsOf(error)}</Notice>;
  const { origin } = new URL(data.url);
  return (
    <>
      {!isTakenBy360dialog(data.url) && <Notice tone="warn">{t("noPublicAddress", { origin })}</Notice>}
      <p className="text-ink-soft">{t(where)}</p>
      <WebhookLines webhook={data} />
    </>
  );
}

/** HTTPS, no port, no underscore (360dialog.md §2.1, read 2026-11). */
function isTakenBy360dialog(url: string): boolean {
  const { protocol, port, hostname } = new URL(url);
  return protocol === "https:" && port === "" && !hostname.includes("_");
}
