"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { useChangeForwardSecret } from "./forward-queries";

export function RotateSecretButton({ onSecret }: { onSecret: (secret: string) => void }) {
  const t = useTranslations("deliveries.forward");
  const wordsOf = useProblemWords();
  const [isAsking, setIsAsking] = useState(false);
  const rotate = useChangeForwardSecret();

  function confirm() {
    rotate.mutate(undefined, {
      onSuccess: ({ secret }) => onSecret(secret),
      onError: (error) => void showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) }),
      onSettled: () => setIsAsking(false),
    });
  }

  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{t("rotate")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t("rotateTitle")}
        confirmLabel={t("rotate")}
        cancelLabel={t("cancel")}
        isBusy={rotate.isPending}
        onConfirm={confirm}
      >
        {t("rotateText")}
      </ConfirmDialog>
    </>
  );
}
