"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { ConnectionStepState } from "@/lib/channels/connection-steps";
import { type ChannelDto, changeChannelInputSchema } from "@/lib/channels/contract";
import { useChangeChannel } from "./channel-queries";
import { StepLine } from "./step-line";

const catalogSchema = changeChannelInputSchema.shape.vendorCatalogId.unwrap();

/** Asks for the catalog that 360dialog did not tell; it can be left for later. */
export function CatalogStep({ channel, state }: { channel: ChannelDto; state: ConnectionStepState }) {
  const t = useTranslations("channels.steps");
  const tForm = useTranslations("channels.form");
  const wordsOf = useProblemWords();
  const { mutate, error, isPending } = useChangeChannel(channel.id);
  const [catalog, setCatalog] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isSkipped, setIsSkipped] = useState(false);
  const read = catalogSchema.safeParse(catalog);
  const isPhoneNumber = read.success && read.data === channel.phoneNumberId;
  const problem = isPhoneNumber ? t("notPhoneNumberId") : tForm("error.vendorCatalogId");

  function save() {
    setIsTried(true);
    if (read.success && !isPhoneNumber) mutate({ vendorCatalogId: read.data });
  }

  const stateNow = isPending ? "running" : error ? "failed" : state;
  if (state === "done") {
    return (
      <StepLine name="catalog" state={state}>
        <p dir="ltr" className="font-mono text-sm text-ink-soft rtl:text-end">
          {channel.vendorCatalogId}
        </p>
      </StepLine>
    );
  }
  return (
    <StepLine name="catalog" state={stateNow}>
      <p className="text-ink-soft">{t(isSkipped ? "catalogSkipped" : "catalogAsk")}</p>
      {isSkipped ? (
        <div>
          <Button size="s" onPress={() => setIsSkipped(false)}>
            {t("catalogEnter")}
          </Button>
        </div>
      ) : (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label={tForm("vendorCatalogId")}
            value={catalog}
            onChange={setCatalog}
            isMono
            inputMode="numeric"
            autoComplete="off"
            {...(isTried && (!read.success || isPhoneNumber) && { error: problem })}
          />
          {error && <Notice tone="bad">{wordsOf(error)}</Notice>}
          <div className="flex flex-wrap gap-2">
            <Button size="s" type="submit" isBusy={isPending}>
              {t("catalogSave")}
            </Button>
            <Button size="s" variant="quiet" onPress={() => setIsSkipped(true)}>
              {t("catalogSkip")}
            </Button>
          </div>
        </form>
      )}
    </StepLine>
  );
}
