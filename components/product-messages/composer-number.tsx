"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { ChannelDto } from "@/lib/channels/contract";
import type { Composer } from "./use-composer";

/** Which number it goes out from; only where there is a choice. Another number has other customers. */
export function ComposerNumber({
  channels,
  composer,
}: {
  channels: readonly ChannelDto[];
  composer: Composer;
}) {
  const t = useTranslations("productMessages.composer");
  if (channels.length < 2) return null;
  return (
    <Select
      label={t("number")}
      isLabelHidden
      className="w-52"
      options={channels.map(({ id, name, displayPhoneNumber }) => ({
        value: id,
        label: name,
        description: displayPhoneNumber,
      }))}
      value={composer.channel?.id ?? null}
      onChange={(channelId) => composer.edit(() => ({ channelId, recipients: [] }))}
    />
  );
}
