"use client";

import clsx from "clsx";
import { FolderPlus, MousePointerClick, Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { maxSections } from "@/lib/dialog360/limits";
import { newSection } from "@/lib/product-messages/composer-draft";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { neededParts } from "@/lib/product-messages/split-draft";
import { KindPicker } from "./kind-picker";
import { MessageParts } from "./message-parts";
import { MessageTexts } from "./message-texts";
import { ProblemLine } from "./problem-line";
import { SectionCard } from "./section-card";
import type { Composer } from "./use-composer";
import { useSectionActions } from "./use-section-actions";

type MessagePaneProps = {
  composer: Composer;
  targetId: string | null;
  onTarget: (sectionId: string) => void;
  className: string;
};

/** What is written: the picked products in their sections, and the texts around them. */
export function MessagePane({ composer, targetId, onTarget, className }: MessagePaneProps) {
  const t = useTranslations("productMessages");
  const [newId, setNewId] = useState<string | null>(null);
  const { draft, message, products, problems, edit } = composer;
  const isList = message.kind === "multi";
  const firstName = draft.sections.flatMap((section) => section.products)[0]?.name;
  const targetSectionId = draft.sections.find(({ id }) => id === targetId)?.id ?? draft.sections.at(-1)?.id;

  const pane = useRef<HTMLElement>(null);
  const actions = useSectionActions(composer, pane, onTarget);

  function addSection() {
    const section = newSection();
    edit(({ sections }) => ({ sections: [...sections, section] }));
    onTarget(section.id);
    setNewId(section.id);
  }

  return (
    <section
      ref={pane}
      aria-label={t("message.label")}
      className={clsx("min-h-0 min-w-0 overflow-y-auto overscroll-contain border-line p-4", className)}
    >
      <MessageParts composer={composer} />
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2 pb-2">
        <h2 className="text-base font-semibold">{t("composer.stepProducts")}</h2>
        <KindPicker composer={composer} />
      </div>
      {products.size === 0 && draft.sections.length === 1 ? (
        <p className="flex items-center gap-3 rounded-xl border border-dashed border-line-strong px-4 py-6 text-ink-soft">
          <MousePointerClick aria-hidden="true" size={20} strokeWidth={1.75} className="shrink-0" />
          {t("message.pickFirst")}
        </p>
      ) : (
        <div className="grid grid-cols-1 gap-3">
          {draft.sections.map((section, index) => (
            <SectionCard
              key={section.id}
              sections={draft.sections}
              index={index}
              problems={problems}
              actions={actions}
              isTarget={draft.sections.length > 1 && section.id === targetSectionId}
              isTitled={isList}
              isNew={section.id === newId}
            />
          ))}
        </div>
      )}
      {message.kind === "catalog" && (
        <p className="pt-2 text-sm text-ink-soft">
          {firstName === undefined
            ? t("message.catalogPick")
            : t("message.catalogPicture", { name: firstName })}
        </p>
      )}
      {problems
        .filter(({ path, code }) => path === "sections" && code !== "products_missing")
        .map((problem) => (
          <ProblemLine
            key={problem.code}
            problem={problem}
            fixes={isSplit(problem) ? [] : composer.fixes(problem)}
            className="pt-2"
          />
        ))}
      {isList && neededParts(draft.sections) > 1 && (
        <Button size="s" icon={Split} className="mt-2" onPress={composer.split}>
          {t("parts.split", { count: neededParts(draft.sections) })}
        </Button>
      )}
      {products.size > 0 && isList && (
        <Button
          size="s"
          variant="quiet"
          icon={FolderPlus}
          className="mt-2"
          onPress={addSection}
          disabledReason={
            draft.sections.length >= maxSections ? t("message.sectionLimit", { max: maxSections }) : undefined
          }
        >
          {t("message.addSection")}
        </Button>
      )}
      <h2 className="pt-5 pb-3 text-base font-semibold">{t("message.texts")}</h2>
      <MessageTexts
        draft={draft}
        message={message}
        problems={problems}
        fixes={composer.fixes}
        onEdit={(changes) => edit(() => changes)}
      />
    </section>
  );
}

/** There is a button for it below. */
function isSplit({ code }: MessageProblem): boolean {
  return code === "too_many_products" || code === "too_many_sections";
}
