import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { idOf, memberOf, plainJsonOf, textOf, wordOf } from "./wire-value";

export interface Dialog360Template {
  name: string;
  language: string;
  /** In lower case: 360dialog has been seen to use both (360dialog.md §10). */
  status: string;
  category: string;
  rejectedReason: string | null;
  /** The definition's components as plain JSON. */
  components: unknown;
}

/** Small pages: an answer may have a megabyte at most. */
const pageSize = 100;
/** Far above the 250 templates of an account; ends the paging of a server that ignores the offset. */
const maxPages = 100;

/**
 * All templates of the number's account, each name and language once; null where the question or one of the
 * answers is not understood: a part taken for the whole would delete the rest. Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2, read 2026-11-25.
 */
export async function listTemplates(access: Dialog360Access): Promise<Dialog360Template[] | null> {
  const found = new Map<string, Dialog360Template>();
  for (let page = 0; page < maxPages; page++) {
    const query = `limit=${pageSize}&offset=${page * pageSize}&sort=id`;
    const reply = await askDialog360(access, { method: "GET", path: `${pathFor(access)}?${query}` });
    if (!reply.isOk) return null;
    const rows = memberOf(reply.body, "waba_templates");
    if (!Array.isArray(rows)) return null;
    const templates = rows.flatMap(readTemplate);
    if (templates.length === 0 && rows.length > 0) return null;
    const before = found.size;
    for (const template of templates) found.set(JSON.stringify([template.name, template.language]), template);
    if (rows.length < pageSize || found.size === before) break;
  }
  return [...found.values()];
}

/** The other hosts carry their version already. */
function pathFor({ hosting }: Dialog360Access): string {
  return hosting === "cloud" ? "/v1/configs/templates" : "/configs/templates";
}

function readTemplate(row: unknown): Dialog360Template[] {
  const name = idOf(memberOf(row, "name"));
  const language = idOf(memberOf(row, "language"));
  if (name === null || language === null) return [];
  return [
    {
      name,
      language,
      status: wordOf(memberOf(row, "status")).toLowerCase(),
      category: wordOf(memberOf(row, "category")).toLowerCase(),
      rejectedReason: textOf(memberOf(row, "rejected_reason")) || null,
      components: plainJsonOf(memberOf(row, "components")),
    },
  ];
}
