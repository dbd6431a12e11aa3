"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SaveState } from "./draft-saver";
import type { DraftActions } from "./use-draft-actions";

/** The same draft was changed, sent or discarded in another window: nothing is saved here until somebody decides. */
export function DraftConflictBar({ state, actions }: { state: SaveState; actions: DraftActions }) {
  const t = useTranslations("productMessages.drafts.conflict");
  if (state.kind !== "conflict") return null;
  const isChanged = state.why === "changed_elsewhere";
  return (
    <div role="alert" className="px-4 pt-3 md:px-6">
      <Notice
        tone="warn"
        title={t(isChanged ? "changed" : "gone")}
        action={
          <span className="flex flex-wrap gap-2">
            <Button size="s" onPress={isChanged ? actions.takeTheirs : actions.letGo}>
              {t(isChanged ? "takeTheirs" : "begin")}
            </Button>
            <Button size="s" onPress={isChanged ? actions.takeOver : actions.keepAsNew}>
              {t(isChanged ? "takeOver" : "keepAsNew")}
            </Button>
          </span>
        }
      >
        {t(isChanged ? "changedWhy" : "goneWhy")}
      </Notice>
    </div>
  );
}
