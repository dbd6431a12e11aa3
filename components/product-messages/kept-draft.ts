import { z } from "zod";
import { keptText } from "@/components/conversations/kept-text";
import {
  type ComposerDraft,
  type ComposerRecipient,
  composerDraftSchema,
  type DraftDefaults,
  withNewIds,
} from "@/lib/product-messages/composer-draft";
import { draftFor, freshDraft, type OpenedDraft } from "@/lib/product-messages/opened-draft";
import { partsOf } from "@/lib/product-messages/split-draft";
import type { KeptCopy } from "./draft-saver";

const copySchema = z.object({
  id: z.uuid(),
  keptAt: z.iso.datetime(),
  basedOn: z.number().int(),
  writer: z.object({ id: z.uuid(), version: z.number().int() }),
  draft: composerDraftSchema,
  /** It was sent, and is kept only for as long as that can be taken back. */
  heldUntil: z.iso.datetime().optional(),
});
type Copy = z.infer<typeof copySchema>;

const prefix = "cartdesk.draft.";
const prefixOf = (staffId: string) => `${prefix}${staffId}.`;

/** What was typed and is not on the server yet, in this browser, per person and draft. */
export const keptDraft = {
  write(staffId: string, id: string, copy: KeptCopy | null): void {
    const text = copy && JSON.stringify({ ...copy, id, keptAt: new Date().toISOString() });
    keptText.write(prefixOf(staffId) + id, text ?? "");
  },
  read(staffId: string, id: string): Copy | null {
    return readUnsent(prefixOf(staffId) + id);
  },
  /** The copy that was kept last of any draft, or of those that are for somebody. */
  readNewest(staffId: string, recipientId: string | null = null): Copy | null {
    const copies = keysOf(prefixOf(staffId))
      .flatMap((key) => readUnsent(key) ?? [])
      .filter(({ draft }) => recipientId === null || draft.recipients.some(({ id }) => id === recipientId));
    return copies.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt))[0] ?? null;
  },
  /** The copy of what was sent and can still be taken back, by any of its messages. */
  readHeld(productMessageId: string): Copy | null {
    const copies = keysOf(prefix).flatMap((key) => readCopy(key) ?? []);
    return copies.find((copy) => copy.heldUntil && hasMessage(copy.draft, productMessageId)) ?? null;
  },
  /**
   * What was sent and is taken back is a draft again, for those who did not get it, with new ids: under the
   * old ones nothing can be sent. `version` is what the server brought back, null where it had nothing.
   */
  takeBack(productMessageId: string, version: number | null, isBackFor: (conversationId: string) => boolean) {
    for (const key of keysOf(prefix)) {
      const copy = readCopy(key);
      if (!copy?.heldUntil || !hasMessage(copy.draft, productMessageId)) continue;
      const { heldUntil: _, ...rest } = copy;
      const draft = withNewIds(copy.draft);
      const recipients = draft.recipients.filter(({ id }) => isBackFor(id));
      // Bringing it back made one version; with more of them another page has saved it too.
      const basedOn = version === copy.basedOn + 1 ? version : copy.basedOn;
      const writer = { ...copy.writer, version: Math.max(copy.writer.version, basedOn + 1) };
      keptText.write(key, JSON.stringify({ ...rest, basedOn, writer, draft: { ...draft, recipients } }));
    }
  },
};

function hasMessage(draft: ComposerDraft, id: string): boolean {
  return partsOf(draft).some((part) => part.id === id);
}

const writerKey = "cartdesk.draft-writer";

/** Which page wrote last in this tab: it outlives a reload, and no other tab has it. */
export const lastWriter = {
  read(): string | null {
    try {
      return sessionStorage.getItem(writerKey);
    } catch {
      return null;
    }
  },
  write(writerId: string): void {
    try {
      sessionStorage.setItem(writerKey, writerId);
    } catch {
      // Then a reload counts as another page, which is told and may take over.
    }
  },
};

interface DraftWish {
  /** By its address: then nothing else that was typed in this browser comes before it. */
  isAskedFor: boolean;
  /** Whom it is to be for. */
  recipient: ComposerRecipient | null;
  defaults: DraftDefaults;
}

/**
 * What was typed before a crash comes first: of the draft that is opened, and, where none was asked for, of
 * any that was typed in after the newest was saved; for somebody only what is meant for them. Null where the
 * server has it all.
 */
export function recoveredDraft(
  staffId: string,
  opened: OpenedDraft,
  { isAskedFor, recipient, defaults }: DraftWish,
): OpenedDraft | null {
  const own = keptDraft.read(staffId, opened.id);
  const any = isAskedFor ? null : keptDraft.readNewest(staffId, recipient?.id);
  const copy = own ?? (any && any.keptAt > (opened.updatedAt ?? "") ? any : null);
  if (!copy) return null;
  if (JSON.stringify(copy.draft) === JSON.stringify(composerDraftSchema.parse(opened.draft))) {
    keptDraft.write(staffId, copy.id, null);
    return null;
  }
  const { id, basedOn, draft, writer } = copy;
  const isThisPage = lastWriter.read() === writer.id;
  const kept = { id, version: basedOn, updatedAt: null, draft, ...(isThisPage && { writer }) };
  const meant = draftFor(recipient, kept);
  return meant ? { ...meant, isUnsaved: true } : freshDraft(defaults, recipient);
}

/** What was sent is no draft any more, and is thrown away once it cannot be taken back. */
function readUnsent(key: string): Copy | null {
  const copy = readCopy(key);
  if (!copy?.heldUntil) return copy;
  if (copy.heldUntil < new Date().toISOString()) keptText.write(key, "");
  return null;
}

function readCopy(key: string): Copy | null {
  try {
    const copy = copySchema.safeParse(JSON.parse(keptText.read(key) ?? "null"));
    return copy.success ? copy.data : null;
  } catch {
    return null;
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
