"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { type ForwardDto, forwardUrlSchema } from "@/lib/inbound/contract";
import { ForwardFacts } from "./forward-facts";
import { useChangeForward, useForwardTest } from "./forward-queries";
import { ForwardSecret } from "./forward-secret";
import { RotateSecretButton } from "./rotate-secret-button";
import { useForwardWords } from "./use-forward-words";

export function ForwardForm({ forward }: { forward: ForwardDto | null }) {
  const t = useTranslations("deliveries.forward");
  const wordsOf = useProblemWords();
  const problemOf = useForwardWords();
  const [typed, setTyped] = useState(forward?.url ?? "");
  const [secret, setSecret] = useState<string | null>(null);
  const change = useChangeForward();
  const test = useForwardTest();
  const url = forwardUrlSchema.safeParse(typed);
  const isEnabled = forward?.isEnabled ?? true;

  const notSaved = (error: unknown) =>
    void showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) });

  function save(address: string, nextEnabled: boolean) {
    change.mutate(
      { url: address, isEnabled: nextEnabled },
      {
        onSuccess: (saved) => {
          if (saved.secret !== null) setSecret(saved.secret);
          showToast({ tone: "good", title: t("saved") });
        },
        onError: notSaved,
      },
    );
  }

  return (
    <section aria-labelledby="forward" className="grid gap-3">
      <h2 id="forward" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="text-ink-soft">{t("text")}</p>
      {forward && <ForwardFacts forward={forward} />}
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (url.success) save(url.data, isEnabled);
        }}
      >
        <TextField
          label={t("url")}
          description={t("urlHint")}
          type="url"
          isMono
          value={typed}
          onChange={setTyped}
          {...(typed !== "" && !url.success && { error: t("urlWrong") })}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            variant="primary"
            isBusy={change.isPending}
            disabledReason={url.success ? undefined : t("urlWrong")}
          >
            {t("save")}
          </Button>
          {forward && (
            <>
              <Button onPress={() => save(forward.url, !forward.isEnabled)}>
                {t(forward.isEnabled ? "disable" : "enable")}
              </Button>
              <Button onPress={() => test.mutate(undefined, { onError: notSaved })} isBusy={test.isPending}>
                {t("test")}
              </Button>
              <RotateSecretButton onSecret={setSecret} />
            </>
          )}
        </div>
      </form>
      {test.data && (
        <Notice tone={test.data.problem === null ? "good" : "warn"}>
          {test.data.status === null
            ? t("testFailed", { problem: problemOf(test.data.problem ?? "other", null) })
            : t("tested", { status: String(test.data.status) })}
        </Notice>
      )}
      {secret !== null && <ForwardSecret secret={secret} />}
    </section>
  );
}
