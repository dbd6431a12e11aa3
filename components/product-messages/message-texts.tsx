"use client";

import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { bodyMaxLength, footerMaxLength, headerMaxLength } from "@/lib/dialog360/limits";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import type { ProductMessageDraft } from "@/lib/product-messages/contract";
import { fillText, usesName } from "@/lib/product-messages/placeholders";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { NameFallbackField } from "./name-fallback-field";
import { ProblemFixButtons, type ReadyFix } from "./problem-fix-buttons";
import { useInsertName } from "./use-insert-name";

type MessageTextsProps = {
  draft: ComposerDraft;
  message: ProductMessageDraft;
  problems: readonly MessageProblem[];
  fixes: (problem: MessageProblem) => ReadyFix[];
  onEdit: (changes: Partial<Pick<ComposerDraft, "header" | "body" | "footer" | "nameFallback">>) => void;
};

/** Header, text and footer, each with its counter and with what is wrong about it. */
export function MessageTexts({ draft, message, problems, fixes, onEdit }: MessageTextsProps) {
  const { kind } = message;
  const t = useTranslations("productMessages.message");
  const p = useTranslations("productMessages.problem");
  const problemOf = (path: string) => problems.find((candidate) => candidate.path === path);
  const errorOf = (path: string) => {
    const problem = problemOf(path);
    return problem ? { error: p(problem.code, problem.values) } : {};
  };
  const fixesAt = (path: string) => {
    const problem = problemOf(path);
    return problem && <ProblemFixButtons problem={problem} fixes={fixes(problem)} className="-mt-2" />;
  };
  const { header, body, footer, nameFallback } = draft;
  const { insert, remember } = useInsertName({ header, body, footer }, onEdit);
  return (
    <div className="grid grid-cols-1 gap-4">
      {kind !== "multi" ? (
        <p className="text-sm text-ink-soft">{t("headerNone")}</p>
      ) : (
        <TextField
          label={t("header")}
          description={t("headerHint")}
          value={header}
          max={headerMaxLength}
          countAs={lengthOf(header)}
          onFocus={remember("header")}
          onChange={(text) => onEdit({ header: text })}
          {...errorOf("header")}
        />
      )}
      {fixesAt("header")}
      <TextArea
        label={t("body")}
        {...(kind === "single" && { labelNote: t("bodyOptional") })}
        rows={3}
        value={body}
        max={bodyMaxLength}
        countAs={lengthOf(body)}
        onFocus={remember("body")}
        onChange={(text) => onEdit({ body: text })}
        {...errorOf("body")}
      />
      {fixesAt("body")}
      {kind === "carousel" ? (
        <p className="text-sm text-ink-soft">{t("footerNone")}</p>
      ) : (
        <TextField
          label={t("footer")}
          labelNote={t("bodyOptional")}
          description={t("footerHint")}
          value={footer}
          max={footerMaxLength}
          countAs={lengthOf(footer)}
          onFocus={remember("footer")}
          onChange={(text) => onEdit({ footer: text })}
          {...errorOf("footer")}
        />
      )}
      {fixesAt("footer")}
      <div className="grid grid-cols-1 gap-2">
        <Button size="s" icon={UserRound} className="justify-self-start" onPress={insert}>
          {t("insertName")}
        </Button>
        {usesName(message) && (
          <NameFallbackField value={nameFallback} onChange={(text) => onEdit({ nameFallback: text })} />
        )}
      </div>
    </div>
  );
}

/** Without the placeholder, whose length differs from one customer to the next. */
function lengthOf(text: string): number {
  return fillText(text, "").length;
}
