/** The files of each language, by name; a test compares this with the folders. */
export const namespaces = [
  "staff",
  "layout",
  "errors",
  "orders",
  "conversations",
  "productMessages",
  "catalog",
  "channels",
  "deliveries",
] as const;
export type Namespace = (typeof namespaces)[number];
