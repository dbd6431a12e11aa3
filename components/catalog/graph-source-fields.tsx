"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import type { CatalogDto } from "@/lib/catalog/contract";
import { useRemoveCatalogToken } from "./catalog-token-queries";

type GraphSourceFieldsProps = {
  catalog: CatalogDto | undefined;
  token: string;
  words: string | null;
  onToken: (token: string) => void;
};

/** The token by which a catalog is read at Meta: put in once, and then only told of. */
export function GraphSourceFields({ catalog, token, words, onToken }: GraphSourceFieldsProps) {
  const t = useTranslations("catalog.graph");
  const format = useFormatter();
  const wordsOf = useProblemWords();
  const removing = useRemoveCatalogToken();
  const [isChanging, setIsChanging] = useState(false);
  if (!catalog) return null;
  const { id, vendorCatalogId, graphTokenSetAt } = catalog;

  function remove() {
    removing.mutate(id, {
      onSuccess: () => showToast({ title: t("removed") }),
      onError: (error) => showToast({ tone: "bad", title: t("notRemoved"), description: wordsOf(error) }),
    });
  }

  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">
        {t.rich("explain", { id: () => <bdi className="font-mono text-xs">{vendorCatalogId}</bdi> })}
      </p>
      {graphTokenSetAt !== null && !isChanging && token === "" ? (
        <Notice
          action={
            <div className="flex flex-wrap gap-2">
              <Button size="s" onPress={() => setIsChanging(true)}>
                {t("change")}
              </Button>
              <Button size="s" variant="quiet" onPress={remove} isBusy={removing.isPending}>
                {t("remove")}
              </Button>
            </div>
          }
        >
          {t("kept", { date: format.dateTime(new Date(graphTokenSetAt), { dateStyle: "medium" }) })}
        </Notice>
      ) : (
        <TextField
          label={t("token")}
          description={t("tokenHint")}
          type="password"
          autoComplete="off"
          autoFocus
          isMono
          value={token}
          onChange={onToken}
          {...(words && { error: words })}
        />
      )}
    </div>
  );
}
