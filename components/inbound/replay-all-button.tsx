"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useReplay } from "./delivery-queries";
import { useReplayNews } from "./use-replay-news";

/** For all that nothing was made of: after an update, or once a number is connected. */
export function ReplayAllButton({ count }: { count: number }) {
  const t = useTranslations("deliveries.replayAll");
  const [isAsking, setIsAsking] = useState(false);
  const replay = useReplay(null);
  const news = useReplayNews();
  return (
    <>
      <Button icon={RotateCcw} size="s" className="justify-self-start" onPress={() => setIsAsking(true)}>
        {t("action", { count })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t("title", { count })}
        confirmLabel={t("confirm")}
        cancelLabel={t("cancel")}
        isBusy={replay.isPending}
        onConfirm={() => replay.mutate(undefined, { ...news, onSettled: () => setIsAsking(false) })}
      >
        {t("text")}
      </ConfirmDialog>
    </>
  );
}
