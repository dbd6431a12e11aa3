"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { ChannelDto } from "@/lib/channels/contract";
import { useEndFormerSecret } from "./channel-queries";

/** Cuts off a former secret that strangers know, before its term is over. */
export function EndFormerSecret({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.formerSecret");
  const format = useFormatter();
  const wordsOf = useProblemWords();
  const ending = useEndFormerSecret(channel.id);
  const [isAsked, setIsAsked] = useState(false);
  if (!channel.hasFormerSecret) return null;
  const until = channel.formerSecretUntil;

  return (
    <div className="grid gap-3">
      <p>
        {until === null
          ? t("untilRegistered")
          : t("until", {
              when: format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" }),
            })}
      </p>
      {ending.error && <Notice tone="bad">{wordsOf(ending.error)}</Notice>}
      <div>
        <Button variant="danger" onPress={() => setIsAsked(true)}>
          {t("end")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        onOpenChange={setIsAsked}
        title={t("confirmTitle")}
        confirmLabel={t("end")}
        cancelLabel={t("keep")}
        tone="danger"
        isBusy={ending.isPending}
        onConfirm={() => ending.mutate(undefined, { onSettled: () => setIsAsked(false) })}
      >
        {t(until === null ? "meansUnregistered" : "means")}
      </ConfirmDialog>
    </div>
  );
}
