"use client";

import { Forward, Megaphone, Pencil, Smartphone, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon, type IconType } from "@/components/ui/icon";
import { OutsideLink } from "@/components/ui/outside-link";
import type { MessageDto } from "@/lib/conversations/contract";
import type { MessageOrigin } from "@/lib/conversations/message-origin";

type Referral = NonNullable<MessageOrigin["referral"]>;

/** Where it came from, above the body. */
export function OriginMarks({ message }: { message: MessageDto }) {
  const t = useTranslations("conversations.mark");
  const { origin } = message;
  return (
    <>
      {origin?.referral && <ReferralMark referral={origin.referral} />}
      {origin && origin.forwarded !== "no" && (
        <p className="pb-1 text-xs text-ink-soft">
          <Mark icon={Forward} words={t(origin.forwarded === "often" ? "forwardedOften" : "forwarded")} />
        </p>
      )}
    </>
  );
}

/** What else is to be known of it, in the line below. */
export function StandingMarks({ message }: { message: MessageDto }) {
  const t = useTranslations("conversations.mark");
  return (
    <>
      {message.groupId !== null && <Mark icon={UsersRound} words={t("group")} />}
      {message.isFromApp && <Mark icon={Smartphone} words={t("fromApp")} />}
      {message.editedAt !== null && message.revokedAt === null && <Mark icon={Pencil} words={t("edited")} />}
    </>
  );
}

function ReferralMark({ referral }: { referral: Referral }) {
  const t = useTranslations("conversations.mark");
  const title = referral.headline ?? referral.text;
  const source = referral.sourceType === "post" ? "post" : "ad";
  return (
    <div className="mb-1.5 flex flex-wrap gap-x-2 border-b border-line pb-1.5 text-sm text-ink-soft">
      <Mark icon={Megaphone} words={title === null ? t(`${source}Plain`) : t(source, { title })} />
      {referral.sourceUrl !== null && <OutsideLink href={referral.sourceUrl}>{t("openAd")}</OutsideLink>}
    </div>
  );
}

function Mark({ icon, words }: { icon: IconType; words: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <Icon icon={icon} />
      <span className="wrap-anywhere">{words}</span>
    </span>
  );
}
