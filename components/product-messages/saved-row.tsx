"use client";

import { Check, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { type SavedSummaryDto, savedNameMaxLength } from "@/lib/product-messages/saved-message-contract";

type SavedRowProps = {
  saved: SavedSummaryDto;
  onUse: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
};

/** A press begins a draft with it. Who may not change it sees who can. */
export function SavedRow({ saved, onUse, onRename, onDelete }: SavedRowProps) {
  const t = useTranslations("productMessages");
  const [newName, setNewName] = useState<string | null>(null);
  const { name, body, productCount, createdBy, mayChange } = saved;
  const whyNot = mayChange ? undefined : t("saved.notYours", { name: createdBy ?? t("saved.somebody") });

  function submit(event: FormEvent) {
    event.preventDefault();
    const trimmed = newName?.trim() ?? "";
    if (trimmed !== "" && trimmed !== name) onRename(trimmed);
    setNewName(null);
  }

  if (newName !== null)
    return (
      <li className="rounded-xl border border-line-strong bg-surface p-3">
        <form onSubmit={submit} className="flex items-start gap-2">
          <TextField
            className="flex-1"
            label={t("saved.name")}
            value={newName}
            max={savedNameMaxLength}
            autoFocus
            onChange={setNewName}
            onKeyDown={(event) => {
              if (event.key === "Escape") setNewName(null);
              else event.continuePropagation();
            }}
          />
          <IconButton type="submit" icon={Check} label={t("saved.rename", { name })} className="mt-6" />
        </form>
      </li>
    );
  return (
    <li className="flex items-start rounded-xl border border-line bg-surface">
      <button
        type="button"
        onClick={onUse}
        className="min-w-0 flex-1 cursor-pointer rounded-xl px-4 py-3 text-start hover:bg-wash"
      >
        <span dir="auto" className="block truncate font-medium">
          {name}
        </span>
        <span dir="auto" className="block truncate text-sm text-ink-soft">
          {body}
        </span>
        <span className="block text-xs text-ink-soft">
          {t("products", { count: productCount })}
          {createdBy !== null && <> · {t("by", { name: createdBy })}</>}
        </span>
      </button>
      <span className="flex py-1.5 pe-1.5">
        <IconButton
          icon={Pencil}
          label={t("saved.rename", { name })}
          disabledReason={whyNot}
          className="border-transparent! bg-transparent!"
          onPress={() => setNewName(name)}
        />
        <IconButton
          icon={Trash2}
          label={t("saved.delete", { name })}
          disabledReason={whyNot}
          className="border-transparent! bg-transparent!"
          onPress={onDelete}
        />
      </span>
    </li>
  );
}
