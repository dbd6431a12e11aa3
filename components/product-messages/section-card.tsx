"use client";

import clsx from "clsx";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { GridList } from "react-aria-components/GridList";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { sectionTitleMaxLength } from "@/lib/dialog360/limits";
import type { ComposerSection } from "@/lib/product-messages/composer-draft";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { PickedProduct } from "./picked-product";
import { ProblemFixButtons } from "./problem-fix-buttons";
import { ProblemLine } from "./problem-line";
import type { SectionActions } from "./section-actions";
import { useProductDrag } from "./use-product-drag";

type SectionCardProps = {
  sections: readonly ComposerSection[];
  index: number;
  problems: readonly MessageProblem[];
  actions: SectionActions;
  /** The section that picks from the catalog go to, when there is a choice. */
  isTarget: boolean;
  /** A single product's section has no title. */
  isTitled: boolean;
  /** Just added: the cursor goes into its title. */
  isNew: boolean;
};

export function SectionCard({
  sections,
  index,
  problems,
  actions,
  isTarget,
  isTitled,
  isNew,
}: SectionCardProps) {
  const t = useTranslations("productMessages");
  const section = sections[index];
  const drag = useProductDrag(section, actions.moveTo);
  if (!section) return null;
  const path = `sections.${index}`;
  const number = index + 1;
  const isOneOfMany = sections.length > 1;
  const own = problems.filter((problem) => problem.path === path);
  const titleProblem = problems.find((problem) => problem.path === `${path}.title`);

  return (
    <section
      aria-label={t("message.section", { section: number })}
      onFocusCapture={() => actions.target(section.id)}
      className={clsx("rounded-xl border bg-surface", isTarget ? "border-line-strong" : "border-line")}
    >
      {isTitled && (
        <div className="flex items-start gap-2 border-b border-line p-3">
          <TextField
            className="flex-1"
            label={isOneOfMany ? t("message.section", { section: number }) : t("message.sectionTitle")}
            {...(!isOneOfMany && !titleProblem && { labelNote: t("message.sectionTitleOptional") })}
            placeholder={t("message.sectionTitle")}
            autoFocus={isNew}
            value={section.title}
            max={sectionTitleMaxLength}
            onChange={(title) => actions.rename(section.id, title)}
            {...(titleProblem && { error: t(`problem.${titleProblem.code}`, titleProblem.values) })}
          />
          {isOneOfMany && (
            <IconButton
              icon={Trash2}
              label={t("message.removeSection")}
              className="mt-6"
              onPress={() => actions.removeSection(section)}
            />
          )}
        </div>
      )}
      {titleProblem && (
        <ProblemFixButtons
          problem={titleProblem}
          fixes={actions.fixes(titleProblem)}
          className="border-b border-line px-3 py-2"
        />
      )}
      <GridList
        aria-label={t("message.sectionProducts", { section: number })}
        items={section.products.map((product, position) => ({ id: product.retailerId, product, position }))}
        dragAndDropHooks={drag}
        keyboardNavigationBehavior="tab"
        dependencies={[sections, problems]}
        renderEmptyState={() => (
          <p className="px-4 py-5 text-center text-sm text-ink-soft">{t("message.dropHere")}</p>
        )}
        className="rounded-xl outline-none data-drop-target:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-focus"
      >
        {({ product, position }) => (
          <PickedProduct
            product={product}
            sections={sections}
            sectionIndex={index}
            position={position}
            problems={problems.filter((problem) => problem.path === `${path}.retailerIds.${position}`)}
            actions={actions}
          />
        )}
      </GridList>
      {own.length > 0 && (
        <div className="border-t border-line px-3 py-2">
          {own.map((problem) => (
            <ProblemLine key={problem.code} problem={problem} fixes={actions.fixes(problem)} />
          ))}
        </div>
      )}
    </section>
  );
}
