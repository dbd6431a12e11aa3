/** What a live event can be about: the first part of the query keys that it makes stale. */
export const liveTopics = [
  "orders",
  "conversations",
  "productMessages",
  "templates",
  "catalog",
  "channels",
  "deliveries",
] as const;
export type LiveTopic = (typeof liveTopics)[number];
