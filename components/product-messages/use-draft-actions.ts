"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { withNewIds } from "@/lib/product-messages/composer-draft";
import { draftOfSaved } from "@/lib/product-messages/draft-of-saved";
import { freshDraft, type OpenedDraft } from "@/lib/product-messages/opened-draft";
import type { SavedContent } from "@/lib/product-messages/saved-message-contract";
import { fetchDraft, useDiscardDraft } from "./draft-queries";
import type { ComposerOptions } from "./use-composer";
import type { KeptDraft } from "./use-composer-draft";

/** What can be done with drafts as a whole, from the one that is open. */
export function useDraftActions(kept: KeptDraft, { defaults, opened, onOpen }: ComposerOptions) {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const discard = useDiscardDraft();
  const { saver, saveState } = kept;

  function tellFailure(error: unknown) {
    showToast({ tone: "bad", title: t("drafts.failedOne"), description: wordsOf(error) });
  }

  function asItIs(): OpenedDraft {
    return { id: opened.id, version: saver.version(), updatedAt: null, draft: kept.draft, isUnsaved: true };
  }

  /** Discards the open draft; undone, it is there again as it was, also on the server. */
  function startOver() {
    const { id } = opened;
    const before = asItIs();
    const gone = saver.flush().then(async () => {
      saver.stop();
      if (saver.version() > 0) await discard.mutateAsync({ id, isDiscarded: true });
    });
    gone.catch(tellFailure);
    onOpen(freshDraft(defaults));
    showToast({
      title: t("composer.startedOver"),
      action: {
        label: t("composer.undo"),
        onPress: () => void restore({ ...before, version: saver.version() }, gone),
      },
    });
  }

  async function restore(before: OpenedDraft, gone: Promise<void>) {
    await gone.catch(() => {});
    const version = saver.version();
    try {
      if (version > 0) await discard.mutateAsync({ id: before.id, isDiscarded: false });
      onOpen({ ...before, version });
    } catch (error) {
      tellFailure(error);
    }
  }

  /** One of the list, which need not be the open one. */
  function discardOne(id: string) {
    if (id === opened.id) return startOver();
    discard.mutate({ id, isDiscarded: true }, { onError: tellFailure });
    showToast({
      title: t("drafts.discarded"),
      action: {
        label: t("composer.undo"),
        onPress: () => discard.mutate({ id, isDiscarded: false }, { onError: tellFailure }),
      },
    });
  }

  /** What another page has sent must not come back from this browser's copy, to be sent a second time. */
  async function leave() {
    if (saveState.kind === "conflict" && saveState.why === "sent_elsewhere") saver.stop();
    else await saver.flush();
  }

  async function openOne(id: string) {
    try {
      await leave();
      onOpen(await fetchDraft(id));
    } catch (error) {
      tellFailure(error);
    }
  }

  /** Takes the other page's version; what was written here can be had back. */
  async function takeTheirs() {
    const mine = asItIs();
    try {
      const theirs = await fetchDraft(opened.id);
      saver.stop();
      onOpen(theirs);
      showToast({
        title: t("drafts.tookTheirs"),
        action: {
          label: t("composer.undo"),
          onPress: () => onOpen({ ...mine, version: theirs.version }),
        },
      });
    } catch (error) {
      tellFailure(error);
    }
  }

  return {
    startOver,
    discardOne,
    openOne,
    takeTheirs,
    takeOver: () => {
      if (saveState.kind === "conflict") void saver.takeOver(saveState.version, kept.draft);
    },
    begin: () => {
      void leave();
      onOpen(freshDraft(defaults));
    },
    /** Goes on without what was sent or discarded in another window. */
    letGo: () => {
      saver.stop();
      onOpen(freshDraft(defaults));
    },
    /** A draft of its own with a saved message in it, for whom this one was. */
    beginWith: (content: SavedContent) => {
      const draft = draftOfSaved(content, kept.draft);
      if (!draft) return;
      void leave();
      onOpen({ ...freshDraft(defaults), draft, isUnsaved: true });
    },
    /** What is written here under a name of its own; the other stays as it is. */
    keepAsNew: () => {
      saver.stop();
      onOpen({ ...freshDraft(defaults), draft: withNewIds(kept.draft), isUnsaved: true });
    },
  };
}

export type DraftActions = ReturnType<typeof useDraftActions>;
