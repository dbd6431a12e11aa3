"use client";

import { Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-announcer";
import { holdMs, secondsLeft } from "@/lib/product-messages/hold";
import { type HeldSend, heldSends, useHeldSend } from "./held-sends";
import { useTakeBack } from "./use-take-back";
import { useTakeBackKey } from "./use-take-back-key";

const tickMs = 100;

/** Wherever staff have gone since they pressed Send: how long it can be taken back, and the button for it. */
export function HeldSendBar() {
  const held = useHeldSend();
  return held && <HeldSendNotice key={held.productMessageId} held={held} />;
}

function HeldSendNotice({ held }: { held: HeldSend }) {
  const t = useTranslations("productMessages.takeBack");
  const format = useFormatter();
  const takeBack = useTakeBack();
  const [leftMs, setLeftMs] = useState(() => held.until - performance.now());
  const { productMessageId, recipientNames, recipientCount, until } = held;
  const more = recipientCount - recipientNames.length;
  const isOver = leftMs <= 0;

  useEffect(() => {
    const timer = setInterval(() => setLeftMs(until - performance.now()), tickMs);
    return () => clearInterval(timer);
  }, [until]);
  useEffect(() => {
    announce(t("announced"));
  }, [t]);
  useEffect(() => {
    if (isOver && !takeBack.isPending) heldSends.release(productMessageId);
  }, [isOver, takeBack.isPending, productMessageId]);

  function press() {
    if (!takeBack.isPending && until > performance.now()) takeBack.mutate(productMessageId);
  }
  useTakeBackKey(press);

  const names =
    more > 0
      ? t("andMore", { names: recipientNames.join(", "), count: more })
      : format.list([...recipientNames]);
  return (
    <section
      aria-label={t("label")}
      className="fixed inset-x-3 bottom-20 z-50 flex items-center gap-3 overflow-hidden rounded-xl bg-ink py-2 ps-4 pe-2 text-paper shadow-float animate-rise md:inset-x-auto md:inset-s-1/2 md:bottom-6 md:w-110 md:-ms-55 print:hidden"
    >
      <p className="min-w-0 flex-1">
        <span className="block font-medium tabular-nums" aria-hidden="true">
          {t("sendsIn", { seconds: Math.max(0, secondsLeft(leftMs)) })}
        </span>
        <span dir="auto" className="block truncate text-sm opacity-85">
          {recipientCount === 0 || names === ""
            ? t("toCount", { count: recipientCount })
            : t("to", { names })}
        </span>
      </p>
      <Button
        icon={Undo2}
        keys="U"
        onPress={press}
        isBusy={takeBack.isPending}
        aria-keyshortcuts="U Control+Z"
        className="border-transparent! bg-paper! text-ink! transition-none!"
      >
        {t("button")}
      </Button>
      <span
        aria-hidden="true"
        style={{ transform: `scaleX(${Math.max(0, Math.min(1, leftMs / holdMs))})` }}
        className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-paper/50 rtl:origin-right"
      />
    </section>
  );
}
