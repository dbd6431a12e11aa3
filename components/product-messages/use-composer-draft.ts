"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isApiProblem } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import { newId } from "@/lib/shared/ids";
import { fetchDraft, saveDraft } from "./draft-queries";
import { createDraftSaver, type SaveState } from "./draft-saver";
import { keptDraft, lastWriter } from "./kept-draft";

type DraftChange = ComposerDraft | ((draft: ComposerDraft) => ComposerDraft);

/** One draft, saved as it is typed, and followed when another page has saved it while nothing is unsaved here. */
export function useComposerDraft(staffId: string, opened: OpenedDraft) {
  const client = useQueryClient();
  const [draft, setShown] = useState(opened.draft);
  const [saveState, setSaveState] = useState<SaveState>({ kind: "saved", at: opened.updatedAt });
  const latest = useRef(draft);
  const [saver] = useState(() =>
    createDraftSaver({
      version: opened.version,
      writer: opened.writer ?? { id: newId(), version: 0 },
      save: (input) => saveDraft(opened.id, input),
      keep: (copy) => {
        if (copy) lastWriter.write(copy.writer.id);
        keptDraft.write(staffId, opened.id, copy);
      },
      tell: setSaveState,
      appear: () => void client.invalidateQueries({ queryKey: queryKeys.productMessages.drafts() }),
    }),
  );

  function show(next: ComposerDraft) {
    latest.current = next;
    setShown(next);
  }

  function setDraft(change: DraftChange) {
    show(typeof change === "function" ? change(latest.current) : change);
    saver.change(latest.current);
  }

  async function follow() {
    if (saver.isUnsaved()) return void saver.flush();
    if (saver.version() === 0) return;
    try {
      const { draft: theirs, version, updatedAt } = await fetchDraft(opened.id);
      if (saver.isUnsaved() || version <= saver.version()) return;
      saver.adopt(version, updatedAt);
      show(theirs);
    } catch (error) {
      if (isApiProblem(error, "not_found") && !saver.isUnsaved())
        saver.meetConflict("discarded_elsewhere", 0);
    }
  }

  const followNow = useRef(follow);
  useEffect(() => {
    followNow.current = follow;
  });
  useEffect(() => {
    if (opened.isUnsaved) saver.change(latest.current);
    else void followNow.current();
    const look = () => void followNow.current();
    const hide = () => void (document.visibilityState === "hidden" ? saver.flush() : followNow.current());
    addEventListener("focus", look);
    addEventListener("online", look);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("focus", look);
      removeEventListener("online", look);
      document.removeEventListener("visibilitychange", hide);
      void saver.flush();
    };
  }, [saver, opened.isUnsaved]);

  return { draft, setDraft, saver, saveState, show, follow };
}

export type KeptDraft = ReturnType<typeof useComposerDraft>;
