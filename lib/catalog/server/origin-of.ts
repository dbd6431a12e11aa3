import "server-only";

/** What the log keeps of a feed's address, which may hold a password or token; null for none. */
export function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
