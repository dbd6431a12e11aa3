"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";
import { isApiProblem } from "@/lib/client/api-client";
import { useRotateSecret } from "./channel-queries";
import { EndFormerSecret } from "./end-former-secret";
import { isBusyElsewhere, useRegistrationWords } from "./use-registration-words";

/** A new value for the header of both webhooks; the former one counts until every delivery had its time. */
export function RotateSecret({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.rotate");
  const wordsOf = useRegistrationWords();
  const { mutate, data, error, isPending } = useRotateSecret(channel.id);
  const isTooSoon = isApiProblem(error, "conflict") && !isBusyElsewhere(error);

  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="font-semibold">{t("title")}</h3>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      {data && <Notice tone={data.rotation === "rotated" ? "good" : "warn"}>{t(data.rotation)}</Notice>}
      {error && <Notice tone="bad">{isTooSoon ? t("tooSoon") : wordsOf(error)}</Notice>}
      <div>
        <Button onPress={() => mutate()} isBusy={isPending}>
          {t("submit")}
        </Button>
      </div>
      <EndFormerSecret channel={channel} />
    </section>
  );
}
