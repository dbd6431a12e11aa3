"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { useConnectChannel } from "./channel-queries";
import { ConnectChannelFields } from "./connect-channel-fields";
import { ConnectionDialog } from "./connection-dialog";
import {
  type ChannelForm,
  emptyChannelForm,
  readChannelForm,
  refusedChannelFields,
} from "./read-channel-form";

/** Connects a number by its key; then shows the steps. */
export function ConnectChannelDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("channels");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const connecting = useConnectChannel();
  const [form, setForm] = useState<ChannelForm>(emptyChannelForm);
  const [isTried, setIsTried] = useState(false);
  const read = readChannelForm(form);
  const problems = { ...refusedChannelFields(connecting.error), ...(isTried && read.problems) };

  function submit() {
    setIsTried(true);
    if (read.input) connecting.mutate(read.input);
  }

  if (connecting.data) return <ConnectionDialog channel={connecting.data.channel} onClose={onClose} />;

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!connecting.isPending}
      title={t("form.title")}
      description={t("form.text")}
      closeLabel={t("form.close")}
      footer={
        <>
          <Button onPress={onClose}>{t("form.cancel")}</Button>
          <Button variant="primary" onPress={submit} isBusy={connecting.isPending}>
            {t("form.submit")}
          </Button>
        </>
      }
    >
      <p className="pb-4 text-ink-soft">{t("steps.ahead")}</p>
      <ConnectChannelFields form={form} problems={problems} onForm={setForm} onSubmit={submit} />
      {connecting.isError && (
        <div ref={reveal} className="mt-4">
          <FailureState title={t("form.failed")} {...detailsOf(connecting.error)}>
            {wordsOf(connecting.error)}
          </FailureState>
        </div>
      )}
    </Dialog>
  );
}

/** The form may be longer than the dialog shows. */
function reveal(node: HTMLElement | null) {
  node?.scrollIntoView({ block: "nearest" });
}
