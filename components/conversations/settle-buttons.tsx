"use client";

import { Check, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useSettleMessage } from "./use-settle-message";

type SettleButtonsProps = {
  messageId: string;
  /** Where it is certain that it did not arrive, only sending again is left. */
  mayHaveArrived: boolean;
};

export function SettleButtons({ messageId, mayHaveArrived }: SettleButtonsProps) {
  const t = useTranslations("conversations.unsettled");
  const { sayArrived, sendAgain, busyWith } = useSettleMessage(messageId);
  return (
    <span className="flex flex-wrap gap-2">
      {mayHaveArrived && (
        <Button size="s" icon={Check} onPress={sayArrived} isBusy={busyWith === "arrived"}>
          {t("arrived")}
        </Button>
      )}
      <Button size="s" icon={Send} onPress={sendAgain} isBusy={busyWith === "sent_again"}>
        {t("sendAgain")}
      </Button>
    </span>
  );
}
