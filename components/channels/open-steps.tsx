"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { openSteps } from "@/lib/channels/connection-steps";
import type { ChannelDto } from "@/lib/channels/contract";
import { ConnectionDialog } from "./connection-dialog";

/** On a number's card: what of connecting it is not done yet. */
export function OpenSteps({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels.steps");
  const [isShown, setIsShown] = useState(false);
  const steps = openSteps(channel);
  if (steps.length === 0 && !isShown) return null;
  return (
    <section
      aria-label={t("open", { count: steps.length })}
      className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3"
    >
      <p className="min-w-48 flex-1">
        <span className="font-medium">{t("open", { count: steps.length })}</span>{" "}
        <span className="text-ink-soft">{steps.map(({ name }) => t(`name.${name}`)).join(" · ")}</span>
      </p>
      <Button size="s" icon={ListChecks} onPress={() => setIsShown(true)}>
        {t("continue")}
      </Button>
      {isShown && <ConnectionDialog channel={channel} onClose={() => setIsShown(false)} />}
    </section>
  );
}
