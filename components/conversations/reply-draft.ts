"use client";

import { useSyncExternalStore } from "react";
import { newId } from "@/lib/shared/ids";

export interface Attachment {
  /** The message's id, chosen when the file was picked: a second press of Send is the same message. */
  id: string;
  file: File;
  /** Why it was refused, in words. */
  problem: string | null;
}

export interface ReplyDraft {
  text: string;
  attachment: Attachment | null;
}

const blank: ReplyDraft = { text: "", attachment: null };
const drafts = new Map<string, ReplyDraft>();
const listeners = new Set<() => void>();

/** What is being written, by conversation: it outlives a look at another one, and a refusal that comes late. */
export function useReplyDraft(conversationId: string): ReplyDraft {
  return useSyncExternalStore(
    subscribe,
    () => readDraft(conversationId),
    () => blank,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function readDraft(conversationId: string): ReplyDraft {
  return drafts.get(conversationId) ?? blank;
}

export function changeDraft(conversationId: string, change: Partial<ReplyDraft>): void {
  const draft = { ...readDraft(conversationId), ...change };
  if (draft.text === "" && draft.attachment === null) drafts.delete(conversationId);
  else drafts.set(conversationId, draft);
  for (const tell of listeners) tell();
}

export function attach(conversationId: string, file: File): void {
  changeDraft(conversationId, { attachment: { id: newId(), file, problem: null } });
}

/** What was refused comes back, before whatever was typed since; a file picked since stays. */
export function giveBack(conversationId: string, refused: ReplyDraft): void {
  const since = readDraft(conversationId);
  changeDraft(conversationId, {
    text: [refused.text, since.text].filter(Boolean).join("\n"),
    attachment: since.attachment ?? refused.attachment,
  });
}
