export interface MessageEffect {
  /** The customer wrote: the service window runs from now. */
  opensWindow: boolean;
  /** Staff are to look at it. */
  isUnread: boolean;
}

const nothing: MessageEffect = { opensWindow: false, isUnread: false };

/** Kinds that are not a new message of the customer's; all others open the window and are unread. */
const effects: ReadonlyMap<string, MessageEffect> = new Map([
  // Reactions open the window as any message does (360dialog.md §3.5, read 2026-11).
  ["reaction", { opensWindow: true, isUnread: false }],
  // Written by WhatsApp itself: the customer said nothing.
  ["system", nothing],
  ["welcome", nothing],
  // Of a message that has had its effect; whether they open the window is not documented.
  ["edit", nothing],
  ["revoke", nothing],
]);

/** What a customer's message of this kind does to its conversation; `history` is long past. */
export function effectOfInbound(kind: string, source: "webhook" | "echo" | "history"): MessageEffect {
  if (source === "history") return nothing;
  return effects.get(kind) ?? { opensWindow: true, isUnread: true };
}
