import "server-only";
import type { Dialog360OtherEvent } from "./inbound-event";

/** What the envelope says about everything in one change. */
export interface ChangeContext {
  field: string;
  phoneNumberId: string | null;
  wabaId: string | null;
  /** The business's own number in digits, where the metadata has it. */
  businessWaId: string | null;
  /** The entry's own time. */
  occurredAt: Date | null;
}

const unreadablePrefix = "unreadable_";

export type UnreadablePart =
  | "entry"
  | "change"
  | "message"
  | "status"
  | "echo"
  | "history"
  | "preference"
  | "contact";

/** Stands for a part of a known kind and an unknown shape. */
export function unreadable(part: UnreadablePart, phoneNumberId: string | null): Dialog360OtherEvent {
  return { event: "other", phoneNumberId, field: `${unreadablePrefix}${part}` };
}

export function isUnreadable({ field }: Dialog360OtherEvent): boolean {
  return field.startsWith(unreadablePrefix);
}
