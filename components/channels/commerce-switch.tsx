"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { ChannelDto } from "@/lib/channels/contract";
import { useChangeCommerce } from "./channel-queries";

type CommerceSwitchProps = { channel: ChannelDto; setting: "isCartEnabled" | "isCatalogVisible" };

/** Shown as wanted at once; it goes back, and says why, when 360dialog does not take it. */
export function CommerceSwitch({ channel, setting }: CommerceSwitchProps) {
  const t = useTranslations("channels.fact");
  const wordsOf = useProblemWords();
  const { mutate, variables, data, error, isPending } = useChangeCommerce(channel.id);
  const wanted = isPending ? variables?.[setting] : undefined;
  const isOn = wanted ?? channel[setting] ?? false;

  return (
    <div className="grid gap-2">
      <Switch
        aria-label={t(setting === "isCartEnabled" ? "cart" : "catalogVisible")}
        isSelected={isOn}
        isReadOnly={isPending}
        onChange={(isSelected) => mutate({ [setting]: isSelected })}
      >
        {t(isOn ? "on" : "off")}
      </Switch>
      <div aria-live="polite">
        {data?.change === "refused" && <Notice tone="bad">{t("switchRefused")}</Notice>}
        {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
      </div>
    </div>
  );
}
