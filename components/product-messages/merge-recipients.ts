import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";

/** The list as it came, and before it those who are chosen but not in it, such as one whose window has closed. */
export function mergeRecipients(
  found: readonly ComposerRecipient[],
  chosen: readonly ComposerRecipient[],
): ComposerRecipient[] {
  const foundIds = new Set(found.map(({ id }) => id));
  return [...chosen.filter(({ id }) => !foundIds.has(id)), ...found];
}

/** Takes what was last heard of the windows into the chosen ones; the same array when nothing is new. */
export function refreshRecipients(
  chosen: readonly ComposerRecipient[],
  found: readonly ComposerRecipient[],
): readonly ComposerRecipient[] {
  const byId = new Map(found.map((recipient) => [recipient.id, recipient]));
  const isStale = chosen.some(
    ({ id, windowEndsAt }) => (byId.get(id)?.windowEndsAt ?? windowEndsAt) !== windowEndsAt,
  );
  return isStale ? chosen.map((recipient) => byId.get(recipient.id) ?? recipient) : chosen;
}
