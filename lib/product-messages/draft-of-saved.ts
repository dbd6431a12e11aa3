import { newId } from "@/lib/shared/ids";
import type { ComposerDraft, ComposerPart, ComposerSection } from "./composer-draft";
import type { SavedContent } from "./saved-message-contract";
import { partsOf } from "./split-draft";

/** What is kept of a draft for everybody: its messages, not whom they were for. */
export function savedContentOf(draft: ComposerDraft): SavedContent {
  return { channelId: draft.channelId, messages: partsOf(draft) };
}

/** A draft of its own with a saved message in it, for those the draft before was for. */
export function draftOfSaved(
  { messages, channelId }: SavedContent,
  before: Pick<ComposerDraft, "recipients" | "channelId">,
): ComposerDraft | null {
  const [first, ...further] = messages.map(withOwnIds);
  if (!first) return null;
  const { recipients } = before;
  return {
    ...first,
    channelId: before.channelId ?? channelId,
    recipients,
    further,
    position: 0,
    template: null,
  };
}

function withOwnIds(part: ComposerPart): ComposerPart {
  const sections = part.sections.map((section): ComposerSection => ({ ...section, id: newId() }));
  return { ...part, id: newId(), sections };
}
