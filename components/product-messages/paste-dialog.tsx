"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { countLines, cutPaste } from "@/lib/product-messages/cut-paste";
import type { PastedProductsDto } from "@/lib/product-messages/paste-contract";
import {
  groupingsOf,
  type LineChoice,
  type PastedSection,
  type PasteGrouping,
  sectionsOfPaste,
} from "@/lib/product-messages/sections-of-paste";
import { PasteReview } from "./paste-review";
import { useFindPasted } from "./use-find-pasted";

type PasteDialogProps = {
  catalogId: string;
  /** What was pasted into the page already. */
  initialText: string;
  presentIds: ReadonlySet<string>;
  /** With what was too much for one go and is to be looked up next. */
  onAdd: (sections: PastedSection[], rest: string) => void;
  onClose: () => void;
};

/** A pasted column becomes products: what was found, what is to be chosen, and what nobody knows. */
export function PasteDialog({ catalogId, initialText, presentIds, onAdd, onClose }: PasteDialogProps) {
  const t = useTranslations("productMessages.paste");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const finding = useFindPasted();
  const [text, setText] = useState(initialText);
  const [choices, setChoices] = useState<ReadonlyMap<number, LineChoice>>(new Map());
  const [wanted, setWanted] = useState<PasteGrouping | null>(null);
  const found = finding.data;
  const paste = found && resolved(found, choices);
  const groupings = paste ? groupingsOf(paste) : [];
  const grouping = groupings.find((known) => known === wanted) ?? groupings[0] ?? "one";
  const sections = paste ? sectionsOfPaste(paste, grouping) : [];
  const { rest } = cutPaste(text);
  const added = sections.flatMap(({ products }) => products);
  const fresh = added.filter(({ retailerId }) => !presentIds.has(retailerId));

  const started = useRef(false);
  useEffect(() => {
    if (started.current || initialText === "") return;
    started.current = true;
    finding.mutate({ catalogId, text: cutPaste(initialText).text });
  });

  const addButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (found) addButton.current?.focus();
  }, [found]);

  function find(next: string) {
    setText(next);
    setChoices(new Map());
    if (next.trim() !== "") finding.mutate({ catalogId, text: cutPaste(next).text });
  }

  return (
    <Dialog
      isOpen
      size={found ? "l" : "m"}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      {...(!found && { description: t("text") })}
      closeLabel={t("close")}
      footer={
        found ? (
          <>
            <Button variant="quiet" onPress={() => finding.reset()}>
              {t("again")}
            </Button>
            <Button
              ref={addButton}
              variant="primary"
              onPress={() => onAdd(sections, rest)}
              disabledReason={fresh.length === 0 && rest === "" ? t("nothingToAdd") : undefined}
            >
              {fresh.length === 0 && rest !== "" ? t("goOn") : t("add", { count: fresh.length })}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button
              variant="primary"
              onPress={() => find(text)}
              isBusy={finding.isPending}
              disabledReason={text.trim() === "" ? t("pasteFirst") : undefined}
            >
              {t("find")}
            </Button>
          </>
        )
      }
    >
      {paste ? (
        <div className="grid gap-4">
          {rest !== "" && <Notice tone="warn">{t("rest", { count: countLines(rest) })}</Notice>}
          <PasteReview
            paste={paste}
            sections={sections}
            presentIds={presentIds}
            groupings={groupings}
            grouping={grouping}
            onGrouping={setWanted}
            onChoice={(index, choice) => setChoices(new Map(choices).set(index, choice))}
          />
        </div>
      ) : (
        <div className="grid gap-3">
          <TextArea
            label={t("field")}
            placeholder={t("placeholder")}
            rows={8}
            maxRows={16}
            autoFocus
            value={text}
            onChange={setText}
            onPaste={(event) => {
              if (text !== "") return;
              event.preventDefault();
              find(event.clipboardData.getData("text/plain"));
            }}
          />
          {finding.isError && (
            <FailureState title={t("failed")} {...detailsOf(finding.error)}>
              {wordsOf(finding.error)}
            </FailureState>
          )}
        </div>
      )}
    </Dialog>
  );
}

function resolved(found: PastedProductsDto, choices: ReadonlyMap<number, LineChoice>) {
  const products = new Map(found.products.map((product) => [product.retailerId, product]));
  return { lines: found.lines, choices, products };
}
