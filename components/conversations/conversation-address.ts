/** `/conversations/<id>`: the open thread, or null for the list alone. */
export function openConversationId(path: string): string | null {
  return /^\/conversations\/([^/]+)$/.exec(path)?.[1] ?? null;
}

export function conversationHref(conversationId: string | null): string {
  return conversationId === null ? "/conversations" : `/conversations/${conversationId}`;
}
