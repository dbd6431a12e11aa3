"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Photo } from "@/components/ui/photo";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { PastedLineDto } from "@/lib/product-messages/paste-contract";
import {
  choiceOf,
  type LineChoice,
  type PastedSection,
  type PasteGrouping,
  type ResolvedPaste,
} from "@/lib/product-messages/sections-of-paste";
import { PasteLine } from "./paste-line";

type PasteReviewProps = {
  paste: ResolvedPaste;
  sections: readonly PastedSection[];
  presentIds: ReadonlySet<string>;
  groupings: readonly PasteGrouping[];
  grouping: PasteGrouping;
  onGrouping: (grouping: PasteGrouping) => void;
  onChoice: (index: number, choice: LineChoice) => void;
};

/** What became of every pasted line: first those that want a look, then the sections, then all in their order. */
export function PasteReview(props: PasteReviewProps) {
  const { paste, sections, presentIds, groupings, grouping, onGrouping, onChoice } = props;
  const t = useTranslations("productMessages.paste");
  const rows = paste.lines.map((line, index) => ({ line, index }));
  const open = rows.filter(({ line }) => wantsLook(line));
  const left = open.filter(({ index }) => choiceOf(paste, index).take === "nothing").length;
  const row = ({ line, index }: (typeof rows)[number]) => (
    <PasteLine
      key={index}
      line={line}
      choice={choiceOf(paste, index)}
      products={paste.products}
      isPresent={line.retailerId !== null && presentIds.has(line.retailerId)}
      onChoice={(choice) => onChoice(index, choice)}
    />
  );

  return (
    <div className="grid gap-4">
      <Notice tone={left > 0 ? "warn" : "good"}>
        <span role="status">{left > 0 ? t("left", { count: left }) : t("allFound")}</span>
      </Notice>
      {open.length > 0 && (
        <section aria-label={t("toLookAt")}>
          <h3 className="pb-1 text-sm font-semibold">{t("toLookAt")}</h3>
          <ul className="rounded-xl border border-line bg-surface">{open.map(row)}</ul>
        </section>
      )}
      {groupings.length > 1 && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-sm font-semibold">{t("sections")}</h3>
          <SegmentedControl
            label={t("sections")}
            value={grouping}
            onChange={onGrouping}
            segments={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
          />
        </div>
      )}
      {sections.map(({ title, products }, index) => (
        <section key={products[0]?.retailerId} aria-label={title || t("section", { section: index + 1 })}>
          <h3 className="flex gap-2 pb-1 text-sm">
            <bdi className="font-semibold">{title || t("section", { section: index + 1 })}</bdi>
            <span className="text-ink-soft">{t("count", { count: products.length })}</span>
          </h3>
          <ul className="grid gap-x-4 sm:grid-cols-2">
            {products.map((product) => (
              <li key={product.retailerId} className="flex min-w-0 items-center gap-2 py-1">
                <Photo src={product.photoPath ?? undefined} name={product.name} size={32} />
                <span className="min-w-0">
                  <bdi className="block truncate text-sm">{product.name}</bdi>
                  <span dir="ltr" className="block truncate font-mono text-xs text-ink-soft rtl:text-right">
                    {product.retailerId}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <details>
        <summary className="cursor-pointer py-1 text-sm font-semibold">
          {t("allLines", { count: paste.lines.length })}
        </summary>
        <ul className="rounded-xl border border-line bg-surface">{rows.map(row)}</ul>
      </details>
    </div>
  );
}

function wantsLook({ outcome, match }: PastedLineDto): boolean {
  if (outcome === "found") return match === "similar";
  return outcome === "ambiguous" || outcome === "unknown" || outcome === "too_many";
}
