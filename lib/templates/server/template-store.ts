import "server-only";
import type { Dialog360Template } from "@/lib/dialog360/server/list-templates";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

/** Templates as 360dialog last listed them, of each number by name and language. */
export interface TemplateRow {
  id: string;
  name: string;
  language: string;
  status: string;
  components: unknown;
}

const shown = { id: true, name: true, language: true, status: true, components: true } as const;

export async function listTemplateRows(channelId: string): Promise<TemplateRow[]> {
  const rows = await clientOf().template.findMany({
    where: { channelId },
    orderBy: [{ name: "asc" }, { language: "asc" }],
    select: shown,
  });
  return rows;
}

export async function findTemplateRow(id: string, channelId: string): Promise<TemplateRow | null> {
  return clientOf().template.findUnique({ where: { id, channelId }, select: shown });
}

export async function findListedAt(channelId: string): Promise<Date | null> {
  const row = await clientOf().channel.findUnique({
    where: { id: channelId },
    select: { templatesListedAt: true },
  });
  return row?.templatesListedAt ?? null;
}

/**
 * Keeps the list as it stood at `listedAt`: ids stay, what is not in it goes. A status that a webhook has
 * told since stays.
 */
export async function replaceTemplates(
  tx: Tx,
  channelId: string,
  templates: readonly Dialog360Template[],
  listedAt: Date,
): Promise<void> {
  const rows = templates.map(({ rejectedReason, ...template }) => ({
    id: newId(),
    reason: rejectedReason,
    ...template,
  }));
  const client = clientOf(tx);
  await client.channel.update({
    where: { id: channelId },
    data: { templatesListedAt: listedAt },
    select: { id: true },
  });
  await client.$executeRaw`
    INSERT INTO "Template" ("id", "channelId", "name", "language", "status", "category", "rejectedReason", "components",
      "statusAt", "updatedAt")
    SELECT "id", ${channelId}::uuid, "name", "language", "status", "category", "reason",
      coalesce("components", 'null'::jsonb), ${listedAt}, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS listed("id" uuid, "name" text, "language" text,
      "status" text, "category" text, "reason" text, "components" jsonb)
    ON CONFLICT ("channelId", "name", "language") DO UPDATE SET
      "category" = excluded."category", "rejectedReason" = excluded."rejectedReason",
      "components" = excluded."components", "updatedAt" = now(),
      "status" = CASE WHEN "Template"."statusAt" > excluded."statusAt" THEN "Template"."status" ELSE excluded."status" END,
      "statusAt" = GREATEST("Template"."statusAt", excluded."statusAt")`;
  const keys = templates.map(({ name, language }) => JSON.stringify([name, language]));
  await client.$executeRaw`
    DELETE FROM "Template" WHERE "channelId" = ${channelId}::uuid
      AND NOT (jsonb_build_array("name", "language") = ANY(${keys}::jsonb[]))`;
}

export interface TemplateNews {
  channelId: string;
  wabaId: string | null;
  name: string;
  language: string;
  occurredAt: Date;
}

/** To every number of the account that has it; older news change nothing. Says how many have it. */
export async function setTemplateStatus(tx: Tx, news: TemplateNews, status: string): Promise<number> {
  return clientOf(tx).$executeRaw`
    UPDATE "Template" SET "updatedAt" = now(),
      "status" = CASE WHEN "statusAt" > ${news.occurredAt} THEN "status" ELSE ${status} END,
      "statusAt" = GREATEST("statusAt", ${news.occurredAt})
    WHERE "name" = ${news.name} AND "language" = ${news.language} AND "channelId" IN (
      SELECT "id" FROM "Channel" WHERE "id" = ${news.channelId}::uuid OR "wabaId" = ${news.wabaId})`;
}

/** The list is to be asked for again. */
export async function forgetListed(
  tx: Tx,
  { channelId, wabaId }: Pick<TemplateNews, "channelId" | "wabaId">,
): Promise<void> {
  await clientOf(tx).$executeRaw`
    UPDATE "Channel" SET "templatesListedAt" = NULL WHERE "id" = ${channelId}::uuid OR "wabaId" = ${wabaId}`;
}
