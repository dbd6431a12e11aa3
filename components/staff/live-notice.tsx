"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ConnectionNotice } from "@/components/layout/connection-notice";
import type { LiveState } from "@/lib/client/live-news";
import { secondMs } from "@/lib/shared/clock";

/** A stream that a proxy ended comes back sooner than this: nothing worth saying. */
const patienceMs = 4 * secondMs;

export function LiveNotice({ state }: { state: LiveState }) {
  const t = useTranslations("layout");
  const format = useFormatter();
  const isReconnecting = state.kind === "reconnecting";
  const [isLong, setIsLong] = useState(false);

  useEffect(() => {
    if (!isReconnecting) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isReconnecting]);

  const time =
    state.kind === "reconnecting" ? format.dateTime(state.lastNewsAt, { timeStyle: "short" }) : undefined;
  return (
    <ConnectionNotice
      isVisible={isReconnecting && isLong}
      text={t("reconnecting")}
      lastNews={time === undefined ? undefined : t("lastNews", { time })}
    />
  );
}
