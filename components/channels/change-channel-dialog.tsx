"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { TextField } from "@/components/ui/text-field";
import { type ChannelDto, changeChannelInputSchema } from "@/lib/channels/contract";
import { ChangeKey } from "./change-key";
import { useChangeChannel } from "./channel-queries";

/** For owners: name, catalog, whether the phone app uses the number too, and the 360dialog key. */
export function ChangeChannelDialog({ channel, onClose }: { channel: ChannelDto; onClose: () => void }) {
  const t = useTranslations("channels.change");
  const tForm = useTranslations("channels.form");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const changing = useChangeChannel(channel.id);
  const [name, setName] = useState(channel.name);
  const [catalog, setCatalog] = useState(channel.vendorCatalogId ?? "");
  const [isSharedWithApp, setIsSharedWithApp] = useState(channel.isSharedWithApp);
  const { name: nameSchema, vendorCatalogId: catalogSchema } = changeChannelInputSchema.shape;
  const isNamed = nameSchema.safeParse(name).success;
  const isCatalogId = catalog.trim() === "" || catalogSchema.safeParse(catalog).success;

  function save() {
    if (!isNamed || !isCatalogId) return;
    const vendorCatalogId = catalog.trim();
    const isOtherCatalog = vendorCatalogId !== "" && vendorCatalogId !== channel.vendorCatalogId;
    changing.mutate(
      { name, isSharedWithApp, ...(isOtherCatalog && { vendorCatalogId }) },
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title", { name: channel.name })}
      closeLabel={tForm("close")}
      footer={
        <>
          <Button onPress={onClose}>{tForm("cancel")}</Button>
          <Button variant="primary" onPress={save} isBusy={changing.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <TextField
          label={tForm("name")}
          value={name}
          onChange={setName}
          autoComplete="off"
          {...(!isNamed && { error: tForm("error.name") })}
        />
        <TextField
          label={tForm("vendorCatalogId")}
          description={t("catalogHint")}
          value={catalog}
          onChange={setCatalog}
          isMono
          inputMode="numeric"
          autoComplete="off"
          {...(!isCatalogId && { error: tForm("error.vendorCatalogId") })}
        />
        <Checkbox
          isSelected={isSharedWithApp}
          onChange={setIsSharedWithApp}
          description={t("sharedWithAppHint")}
        >
          {t("sharedWithApp")}
        </Checkbox>
        {changing.isError && (
          <FailureState title={t("failed")} {...detailsOf(changing.error)}>
            {wordsOf(changing.error)}
          </FailureState>
        )}
        <ChangeKey channel={channel} />
      </div>
    </Dialog>
  );
}
