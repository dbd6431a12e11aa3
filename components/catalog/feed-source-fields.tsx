"use client";

import { FileSpreadsheet } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type CatalogDto, feedMaxBytes } from "@/lib/catalog/contract";
import { GraphSourceFields } from "./graph-source-fields";
import type { FeedForm, FeedFormProblem } from "./read-feed-form";

const megabyte = 1024 * 1024;

type FeedSourceFieldsProps = {
  form: FeedForm;
  catalogs: readonly CatalogDto[];
  problem: FeedFormProblem | null;
  onForm: (form: FeedForm) => void;
  onSubmit: () => void;
};

export function FeedSourceFields({ form, catalogs, problem, onForm, onSubmit }: FeedSourceFieldsProps) {
  const t = useTranslations("catalog.import");
  const format = useFormatter();
  const inMegabytes = (bytes: number) => format.number(bytes / megabyte, { maximumFractionDigits: 1 });
  const words =
    problem && t(problem, { size: inMegabytes(form.file?.size ?? 0), max: inMegabytes(feedMaxBytes) });

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {catalogs.length > 1 && (
        <Select
          label={t("into")}
          options={catalogs.map(({ id, name, vendorCatalogId }) => ({
            value: id,
            label: name,
            description: vendorCatalogId,
          }))}
          value={form.catalogId}
          onChange={(catalogId) => onForm({ ...form, catalogId })}
        />
      )}
      <SegmentedControl
        label={t("from")}
        value={form.from}
        onChange={(from) => onForm({ ...form, from })}
        segments={[
          { value: "address", label: t("fromAddress") },
          { value: "file", label: t("fromFile") },
          { value: "graph", label: t("fromMeta") },
        ]}
        className="justify-self-start"
      />
      {form.from === "address" ? (
        <TextField
          label={t("address")}
          description={t("addressHint")}
          type="url"
          inputMode="url"
          autoFocus
          value={form.url}
          onChange={(url) => onForm({ ...form, url })}
          {...(words && { error: words })}
        />
      ) : form.from === "graph" ? (
        <GraphSourceFields
          key={form.catalogId}
          catalog={catalogs.find(({ id }) => id === form.catalogId)}
          token={form.token}
          words={words}
          onToken={(token) => onForm({ ...form, token })}
        />
      ) : (
        <div className="grid gap-1.5">
          <div className="flex flex-wrap items-center gap-3">
            <FileTrigger
              acceptedFileTypes={[
                ".csv",
                ".tsv",
                ".txt",
                ".xml",
                ".rss",
                ".atom",
                ".gz",
                "text/csv",
                "text/xml",
              ]}
              onSelect={(files) => onForm({ ...form, file: files?.[0] ?? null })}
            >
              <Button icon={FileSpreadsheet}>{t("choose")}</Button>
            </FileTrigger>
            {form.file && (
              <span className="min-w-0 truncate">
                <bdi>{form.file.name}</bdi>
              </span>
            )}
          </div>
          <p
            role={words ? "alert" : undefined}
            className={words ? "text-sm text-bad" : "text-sm text-ink-soft"}
          >
            {words ?? t("fileHint", { size: inMegabytes(feedMaxBytes) })}
          </p>
        </div>
      )}
    </form>
  );
}
