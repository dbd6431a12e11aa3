/** What the next words are for: an answer to a message, a new text for one, or a question about a product. */
export type Draft =
  | { kind: "question"; retailerId: string; messageId: string | undefined }
  | { kind: "reply"; messageId: string }
  | { kind: "edit"; messageId: string };
