"use client";

import { useTranslations } from "next-intl";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { Notice } from "@/components/ui/notice";
import type { MessageDto } from "@/lib/conversations/contract";
import { maySendAgain, waitsForPerson } from "@/lib/conversations/unsettled";
import { causeOfVendorError } from "@/lib/dialog360/vendor-errors";
import { minuteMs } from "@/lib/shared/clock";
import { SettleButtons } from "./settle-buttons";
import { VendorDetails } from "./vendor-details";

type MessageFailureProps = {
  message: Pick<MessageDto, "id" | "state" | "failure" | "settledAs" | "unknownSince">;
};

/** What happened, why, what now; the vendor's own words are one press away. */
export function MessageFailure({ message }: MessageFailureProps) {
  if (message.settledAs === "sent_again") return <SentAgain message={message} />;
  if (message.state === "unknown") return <NotCertain message={message} />;
  if (message.state === "failed") return <NotDelivered message={message} />;
  return null;
}

/** A status that came late may prove that the first one had arrived after all. */
function SentAgain({ message: { state } }: MessageFailureProps) {
  const t = useTranslations("conversations.unsettled");
  const hasArrived = state === "sent" || state === "delivered" || state === "read";
  return (
    <Notice tone={hasArrived ? "warn" : "neutral"} {...(hasArrived && { title: t("arrivedTwice.title") })}>
      {t(hasArrived ? "arrivedTwice.text" : "wasSentAgain")}
    </Notice>
  );
}

function NotCertain({ message }: MessageFailureProps) {
  const t = useTranslations("conversations");
  const isForPerson = waitsForPerson(message, useCurrentTime(minuteMs));
  return (
    <Notice
      tone="warn"
      title={t("unknown.title")}
      {...(isForPerson && { action: <SettleButtons messageId={message.id} mayHaveArrived /> })}
    >
      {t(isForPerson ? "unsettled.text" : "unknown.text")}
    </Notice>
  );
}

function NotDelivered({ message }: MessageFailureProps) {
  const t = useTranslations("conversations");
  const { code, detail } = message.failure ?? { code: null, detail: null };
  return (
    <Notice
      tone="bad"
      title={t("failed.title")}
      {...(maySendAgain(message) && {
        action: <SettleButtons messageId={message.id} mayHaveArrived={false} />,
      })}
    >
      <p>{t(`cause.${causeOfVendorError(code, detail)}`)}</p>
      {(code !== null || detail !== null) && (
        <VendorDetails>
          {code} {detail}
        </VendorDetails>
      )}
    </Notice>
  );
}
