"use client";

import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import {
  type ComposerDraft,
  type ComposerRecipient,
  composerDraftSchema,
  type DraftDefaults,
  isUntouched,
  newComposerDraft,
} from "@/lib/product-messages/composer-draft";

interface DraftOptions {
  staffId: string;
  defaults: DraftDefaults;
  /** Who the composer was opened for, from a thread or an order. */
  preselected: ComposerRecipient | null;
}

/**
 * The draft, kept in this browser per member of staff until it is sent. Two tabs show the same one: were
 * they apart, both would send under one id, and the second message would silently be the first.
 */
export function useComposerDraft({ staffId, defaults, preselected }: DraftOptions) {
  const key = `cartdesk.product-message.${staffId}`;
  const fresh = useCallback(() => newComposerDraft(defaults), [defaults]);
  const [draft, setDraft] = useState(fresh);
  const [isLoaded, setIsLoaded] = useState(false);

  useLayoutEffect(() => {
    const kept = readDraft(localStorage.getItem(key)) ?? fresh();
    setDraft(preselected ? addressedTo(preselected, kept) : kept);
    setIsLoaded(true);
    function follow(event: StorageEvent) {
      if (event.key === key) setDraft(readDraft(event.newValue) ?? fresh());
    }
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [key, fresh, preselected]);

  useEffect(() => {
    if (!isLoaded) return;
    const text = isUntouched(draft, defaults) ? null : JSON.stringify(draft);
    if (text === localStorage.getItem(key)) return;
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  }, [draft, defaults, isLoaded, key]);

  const forget = useCallback(() => {
    localStorage.removeItem(key);
  }, [key]);

  return { draft, setDraft, forget, startOver: () => setDraft(fresh()), isLoaded };
}

function readDraft(text: string | null): ComposerDraft | null {
  if (text === null) return null;
  try {
    return composerDraftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** For the customer it was opened for alone, unless they are among those it was meant for already. */
function addressedTo(recipient: ComposerRecipient, draft: ComposerDraft): ComposerDraft {
  const isAmong = draft.recipients.some(({ id }) => id === recipient.id);
  return isAmong ? draft : { ...draft, channelId: recipient.channelId, recipients: [recipient] };
}
