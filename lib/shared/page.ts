import { z } from "zod";

/** An opaque keyset cursor: where the next page begins. */
export const cursorSchema = z.string().max(300);

/** What is searched for, in UTF-16 units: fields take no more, and lists refuse it. */
export const searchMaxLength = 100;
export const searchSchema = z.string().trim().max(searchMaxLength).default("");

/** One page of a keyset list; `nextCursor` is null on the last one. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: cursorSchema.nullable() });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
