import { newId } from "@/lib/shared/ids";
import {
  type ComposerDraft,
  type ComposerRecipient,
  type DraftDefaults,
  newComposerDraft,
} from "./composer-draft";

/** An open page that saves, and the highest version it may have asked for. */
export interface DraftWriter {
  id: string;
  version: number;
}

/** A draft as a composer begins with it. */
export interface OpenedDraft {
  id: string;
  /** 0: nothing of it is saved yet. */
  version: number;
  updatedAt: string | null;
  draft: ComposerDraft;
  /** It has something that is to be saved at once, without a touch. */
  isUnsaved?: boolean;
  /** The same page before a reload: what it saved last is no other page's. */
  writer?: DraftWriter;
}

export function freshDraft(
  defaults: DraftDefaults,
  recipient: ComposerRecipient | null = null,
  id = newId(),
): OpenedDraft {
  const empty = newComposerDraft(defaults);
  const draft = recipient
    ? { ...empty, channelId: recipient.channelId, recipients: [recipient] }
    : { ...empty };
  return { id, version: 0, updatedAt: null, draft };
}

/** The newest draft for whom the composer is opened; null where it is meant for somebody else. */
export function draftFor(recipient: ComposerRecipient | null, newest: OpenedDraft): OpenedDraft | null {
  if (!recipient) return newest;
  const { recipients, channelId } = newest.draft;
  if (recipients.some(({ id }) => id === recipient.id)) return newest;
  if (recipients.length > 0 || (channelId !== null && channelId !== recipient.channelId)) return null;
  return {
    ...newest,
    draft: { ...newest.draft, channelId: recipient.channelId, recipients: [recipient] },
    isUnsaved: true,
  };
}
