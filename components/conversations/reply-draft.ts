"use client";

import { useSyncExternalStore } from "react";
import { newId } from "@/lib/shared/ids";
import { keptText } from "./kept-text";

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

/**
 * What is being written, by person and conversation: it outlives a look at another one, a refusal that
 * comes late, and, but for the file, the tab.
 */
export function useReplyDraft(key: string): ReplyDraft {
  return useSyncExternalStore(
    subscribe,
    () => readDraft(key),
    () => blank,
  );
}

export function replyDraftKey(staffId: string, conversationId: string): string {
  return `cartdesk.reply.${staffId}.${conversationId}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function readDraft(key: string): ReplyDraft {
  const known = drafts.get(key);
  if (known) return known;
  const text = keptText.read(key);
  const draft = text === null ? blank : { text, attachment: null };
  drafts.set(key, draft);
  return draft;
}

export function changeDraft(key: string, change: Partial<ReplyDraft>): void {
  const draft = { ...readDraft(key), ...change };
  drafts.set(key, draft.text === "" && draft.attachment === null ? blank : draft);
  keptText.write(key, draft.text);
  for (const tell of listeners) tell();
}

export function attach(key: string, file: File): void {
  changeDraft(key, { attachment: { id: newId(), file, problem: null } });
}

/** What was refused comes back, before whatever was typed since; a file picked since stays. */
export function giveBack(key: string, refused: ReplyDraft): void {
  const since = readDraft(key);
  changeDraft(key, {
    text: [refused.text, since.text].filter(Boolean).join("\n"),
    attachment: since.attachment ?? refused.attachment,
  });
}
