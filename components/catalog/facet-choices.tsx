"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Icon } from "@/components/ui/icon";
import { optionLook } from "@/components/ui/list-option";

export interface FacetChoice {
  id: string;
  word: string;
  /** Already written out, as in "1,000+". */
  count: string;
}

type FacetChoicesProps = {
  label: string;
  choices: readonly FacetChoice[];
  chosenId: string | null;
  /** Null: the choice is taken back. */
  onChoose: (id: string | null) => void;
  /** In a sheet, which scrolls itself. */
  isWhole?: boolean;
};

/** Values to narrow by, each with how many products it would leave; pressing the chosen one takes it back. */
export function FacetChoices({ label, choices, chosenId, onChoose, isWhole = false }: FacetChoicesProps) {
  const t = useTranslations("catalog.narrow");
  return (
    <ListBox
      aria-label={label}
      items={choices}
      selectionMode="single"
      selectedKeys={chosenId === null ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        onChoose(key === undefined ? null : String(key));
      }}
      renderEmptyState={() => <p className="px-2.5 py-2 text-sm text-ink-soft">{t("none")}</p>}
      className={clsx("outline-none", !isWhole && "max-h-72 overflow-y-auto overscroll-contain")}
    >
      {({ id, word, count }) => (
        <ListBoxItem id={id} textValue={word} className={`group ${optionLook}`}>
          <Icon icon={Check} className="invisible shrink-0 group-data-selected:visible" />
          <span className="min-w-0 flex-1 wrap-anywhere">
            <bdi>{word}</bdi>
          </span>
          <span className="text-sm text-ink-soft tabular-nums">{count}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
