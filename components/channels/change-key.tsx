"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { type ChannelDto, changeChannelKeyInputSchema } from "@/lib/channels/contract";
import { isApiProblem } from "@/lib/client/api-client";
import { useChangeKey } from "./channel-queries";

/** A new 360dialog key; the former one stays until 360dialog has taken the new one. */
export function ChangeKey({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.key");
  const tForm = useTranslations("channels.form");
  const wordsOf = useProblemWords();
  const { mutate, error, isPending } = useChangeKey(channel.id);
  const [apiKey, setApiKey] = useState("");
  const [isTried, setIsTried] = useState(false);
  const input = changeChannelKeyInputSchema.safeParse({ apiKey });

  function change() {
    setIsTried(true);
    if (!input.success) return;
    mutate(input.data, {
      onSuccess: () => {
        setApiKey("");
        setIsTried(false);
        showToast({ tone: "good", title: t("changed") });
      },
    });
  }

  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="font-semibold">{t("title")}</h3>
        <p className="text-ink-soft">{t(channel.hosting === "on_premise" ? "textUnproven" : "text")}</p>
      </div>
      <TextField
        label={t("newKey")}
        value={apiKey}
        onChange={setApiKey}
        isMono
        type="password"
        autoComplete="off"
        {...(isTried && !input.success && { error: tForm("error.apiKey") })}
      />
      {error && (
        <Notice tone="bad">{isApiProblem(error, "conflict") ? t("otherNumber") : wordsOf(error)}</Notice>
      )}
      <div>
        <Button onPress={change} isBusy={isPending}>
          {t("submit")}
        </Button>
      </div>
    </section>
  );
}
