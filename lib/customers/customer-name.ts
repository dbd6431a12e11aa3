import type { CustomerDto } from "./contract";

/** What a customer is called on the screen: name, username, phone; null for one known by a bare id alone. */
export function customerNameOf({
  name,
  username,
  waId,
}: Pick<CustomerDto, "name" | "username" | "waId">): string | null {
  // Meta's samples write usernames with and without the sign (360dialog.md §2.2, read 2026-11-22).
  if (name === null && username !== null) return `@${username.replace(/^@/, "")}`;
  return name ?? (waId === null ? null : `+${waId}`);
}
