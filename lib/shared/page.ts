import { z } from "zod";

/** An opaque keyset cursor: where the next page begins. */
export const cursorSchema = z.string().max(300);

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: cursorSchema.nullable() });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
