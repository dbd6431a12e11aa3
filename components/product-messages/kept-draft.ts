import { z } from "zod";
import { keptText } from "@/components/conversations/kept-text";
import { composerDraftSchema } from "@/lib/product-messages/composer-draft";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import type { KeptCopy } from "./draft-saver";

const copySchema = z.object({
  id: z.uuid(),
  keptAt: z.iso.datetime(),
  basedOn: z.number().int(),
  writer: z.object({ id: z.uuid(), version: z.number().int() }),
  draft: composerDraftSchema,
});
type Copy = z.infer<typeof copySchema>;

const prefixOf = (staffId: string) => `cartdesk.draft.${staffId}.`;

/** What was typed and is not on the server yet, in this browser, per person and draft. */
export const keptDraft = {
  write(staffId: string, id: string, copy: KeptCopy | null): void {
    const text = copy && JSON.stringify({ ...copy, id, keptAt: new Date().toISOString() });
    keptText.write(prefixOf(staffId) + id, text ?? "");
  },
  read(staffId: string, id: string): Copy | null {
    return readCopy(prefixOf(staffId) + id);
  },
  /** The copy of any draft that was kept last. */
  readNewest(staffId: string): Copy | null {
    const copies = keysOf(prefixOf(staffId)).flatMap((key) => readCopy(key) ?? []);
    return copies.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt))[0] ?? null;
  },
};

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

/**
 * What was typed before a crash comes first: of the draft that is opened, and, where none was asked for, of
 * any that was typed in after the newest was saved. Null where the server has it all.
 */
export function recoveredDraft(
  staffId: string,
  opened: OpenedDraft,
  isAskedFor: boolean,
): OpenedDraft | null {
  const own = keptDraft.read(staffId, opened.id);
  const any = isAskedFor ? null : keptDraft.readNewest(staffId);
  const copy = own ?? (any && any.keptAt > (opened.updatedAt ?? "") ? any : null);
  if (!copy) return null;
  if (JSON.stringify(copy.draft) === JSON.stringify(composerDraftSchema.parse(opened.draft))) {
    keptDraft.write(staffId, copy.id, null);
    return null;
  }
  const { id, basedOn, draft, writer } = copy;
  const isThisPage = lastWriter.read() === writer.id;
  return { id, version: basedOn, updatedAt: null, draft, isUnsaved: true, ...(isThisPage && { writer }) };
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
