import { z } from "zod";
import type { Random } from "@/simulator/state/random";

const entrySchema = z.looseObject({ id: z.string(), changes: z.array(z.unknown()) });
const bodySchema = z.looseObject({ object: z.string(), entry: z.array(entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/** One POST for several updates: some share an entry, the others get one each (360dialog.md §2.1). */
export function mergeBodies(bodies: readonly unknown[], random: Random): unknown {
  const entries: Entry[] = [];
  for (const body of bodies) {
    for (const entry of bodySchema.parse(body).entry) {
      const last = entries.at(-1);
      if (last && last.id === entry.id && random() < 0.5) last.changes = joined(last.changes, entry.changes);
      else entries.push({ ...entry });
    }
  }
  return { object: "whatsapp_business_account", entry: entries };
}

const valueSchema = z.looseObject({ contacts: z.array(z.unknown()), messages: z.array(z.unknown()) });
const changeSchema = z.strictObject({ value: valueSchema, field: z.literal("messages") });

// Messages of two customers may share one value, their contacts in another order than they.
function joined(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const one = changeSchema.safeParse(before.at(-1));
  const other = changeSchema.safeParse(after[0]);
  if (!one.success || !other.success || after.length > 1) return [...before, ...after];
  const value = {
    ...one.data.value,
    contacts: [...other.data.value.contacts, ...one.data.value.contacts],
    messages: [...one.data.value.messages, ...other.data.value.messages],
  };
  return [...before.slice(0, -1), { value, field: "messages" }];
}
