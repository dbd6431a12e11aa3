import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { forgetListed, setTemplateStatus } from "./template-store";

interface TemplateEvent {
  channelId: string;
  wabaId: string | null;
  field: string;
  detail: unknown;
  occurredAt: Date;
}

const nameSchema = z.object({
  message_template_name: z.string().min(1),
  message_template_language: z.string().min(1),
  event: z.string().catch(""),
});

/** Fields after which the definition may be another one: 360dialog.md §2.6. */
const changesDefinition: ReadonlySet<string> = new Set([
  "message_template_components_update",
  "template_category_update",
]);
/** Low quality, but still to be sent. */
const leavesStatus: ReadonlySet<string> = new Set(["flagged", ""]);

/** What the account says of a template; a status of one that is not known makes the list be asked for again. */
export async function recordTemplateEvent(tx: Tx, event: TemplateEvent): Promise<void> {
  const { field, detail } = event;
  const isStatus = field === "message_template_status_update";
  if (!isStatus && !changesDefinition.has(field)) return;
  const named = nameSchema.safeParse(detail);
  const word = named.success ? named.data.event.toLowerCase() : "";
  const isKnown =
    isStatus && named.success && !leavesStatus.has(word)
      ? (await setTemplateStatus(
          tx,
          {
            ...event,
            name: named.data.message_template_name,
            language: named.data.message_template_language,
          },
          word === "reinstated" ? "approved" : word,
        )) > 0
      : isStatus && named.success;
  if (!isKnown) await forgetListed(tx, event);
  await publishLive(tx, "templates");
}
