/** In the order in which their server code and their components may import: leftwards only. */
export const nouns = [
  "dialog360",
  "staff",
  "channels",
  "customers",
  "catalog",
  "conversations",
  "templates",
  "product-messages",
  "orders",
  "campaigns",
  "insights",
  "inbound",
] as const;

export type Noun = (typeof nouns)[number];

/** The noun and those to its left. */
export function upTo(noun: Noun): Noun[] {
  return nouns.slice(0, nouns.indexOf(noun) + 1);
}
