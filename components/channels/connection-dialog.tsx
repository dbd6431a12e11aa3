"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ChannelDto } from "@/lib/channels/contract";
import { useChannels } from "./channel-queries";
import { ConnectionSteps } from "./connection-steps";

/** The steps of a number that is connected, as they stand now; closing it loses nothing. */
export function ConnectionDialog({ channel, onClose }: { channel: ChannelDto; onClose: () => void }) {
  const t = useTranslations("channels");
  const now = useChannels().data?.find(({ id }) => id === channel.id) ?? channel;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("steps.title", { name: channel.name })}
      description={t("steps.text")}
      closeLabel={t("form.close")}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t("connected.done")}
        </Button>
      }
    >
      <ConnectionSteps channel={now} />
    </Dialog>
  );
}
