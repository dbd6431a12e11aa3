"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { retentionSchema } from "@/lib/inbound/contract";
import { useChangeRetention } from "./forward-queries";

export function RetentionForm({ days }: { days: number }) {
  const t = useTranslations("deliveries.retention");
  const wordsOf = useProblemWords();
  const [typed, setTyped] = useState(String(days));
  const change = useChangeRetention();
  const input = retentionSchema.safeParse({ days: Number(typed.trim() || Number.NaN) });

  function save() {
    if (!input.success) return;
    change.mutate(input.data, {
      onSuccess: () => void showToast({ tone: "good", title: t("saved") }),
      onError: (error) => void showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) }),
    });
  }

  return (
    <section aria-labelledby="retention" className="grid gap-3">
      <h2 id="retention" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="text-ink-soft">{t("text")}</p>
      <form
        className="grid justify-items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t("days")}
          description={t("hint")}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          className="w-40"
          {...(!input.success && { error: t("wrong") })}
        />
        <Button
          type="submit"
          isBusy={change.isPending}
          disabledReason={input.success ? undefined : t("wrong")}
        >
          {t("save")}
        </Button>
      </form>
    </section>
  );
}
