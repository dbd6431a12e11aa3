import type { CustomerDto } from "@/lib/customers/contract";

/** What a customer is called on the screen: name, username, phone; null for one known by an id alone. */
export function customerNameOf({ name, username, waId }: CustomerDto): string | null {
  if (name) return name;
  if (username) return `@${username}`;
  return waId ? `+${waId}` : null;
}
