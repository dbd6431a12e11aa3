"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { bodyMaxLength, footerMaxLength, headerMaxLength } from "@/lib/dialog360/limits";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import type { ProductMessageKind } from "@/lib/product-messages/contract";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";

type MessageTextsProps = {
  draft: ComposerDraft;
  kind: ProductMessageKind;
  problems: readonly MessageProblem[];
  onEdit: (changes: Partial<Pick<ComposerDraft, "header" | "body" | "footer">>) => void;
};

/** Header, text and footer, each with its counter and with what is wrong about it. */
export function MessageTexts({ draft, kind, problems, onEdit }: MessageTextsProps) {
  const t = useTranslations("productMessages.message");
  const p = useTranslations("productMessages.problem");
  const errorOf = (path: string) => {
    const problem = problems.find((candidate) => candidate.path === path);
    return problem ? { error: p(problem.code, problem.values) } : {};
  };
  return (
    <div className="grid gap-4">
      {kind !== "multi" ? (
        <p className="text-sm text-ink-soft">{t("headerNone")}</p>
      ) : (
        <TextField
          label={t("header")}
          description={t("headerHint")}
          value={draft.header}
          max={headerMaxLength}
          onChange={(header) => onEdit({ header })}
          {...errorOf("header")}
        />
      )}
      <TextArea
        label={t("body")}
        {...(kind === "single" && { labelNote: t("bodyOptional") })}
        rows={3}
        value={draft.body}
        max={bodyMaxLength}
        onChange={(body) => onEdit({ body })}
        {...errorOf("body")}
      />
      {kind === "carousel" ? (
        <p className="text-sm text-ink-soft">{t("footerNone")}</p>
      ) : (
        <TextField
          label={t("footer")}
          labelNote={t("bodyOptional")}
          description={t("footerHint")}
          value={draft.footer}
          max={footerMaxLength}
          onChange={(footer) => onEdit({ footer })}
          {...errorOf("footer")}
        />
      )}
    </div>
  );
}
