import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/**
 * Brings a message to what all its edits and revocations say that have come so far, in whatever order:
 * the newest edit is its content, the first revocation takes it back. They are rows of their own, so
 * that those which came before their message wait here for it. A cart's content is never edited.
 * Call it under `lockWamid` of the message, or the two may not see each other.
 */
export async function applyChanges(tx: Tx, channelId: string, wamid: string): Promise<void> {
  await clientOf(tx).$executeRaw`
    WITH change AS (
      SELECT * FROM "Message"
      WHERE "channelId" = ${channelId}::uuid AND "contextWamid" = ${wamid} AND "kind" IN ('edit', 'revoke')
    ), target AS (
      SELECT "id", "kind" FROM "Message"
      WHERE "channelId" = ${channelId}::uuid AND "wamid" = ${wamid} AND "kind" NOT IN ('edit', 'revoke')
    )
    UPDATE "Message" AS original SET
      "kind" = COALESCE(edit."content" ->> 'kind', original."kind"),
      "content" = COALESCE(edit."content", original."content"),
      "text" = CASE WHEN edit."id" IS NULL THEN original."text" ELSE edit."text" END,
      "mediaId" = COALESCE(edit."mediaId", original."mediaId"),
      "editedAt" = COALESCE(edit."occurredAt", original."editedAt"),
      "revokedAt" = COALESCE(revocation."at", original."revokedAt")
    FROM target
    LEFT JOIN LATERAL (
      SELECT * FROM change WHERE "kind" = 'edit' AND target."kind" <> 'order'
      ORDER BY "occurredAt" DESC, "id" DESC LIMIT 1
    ) AS edit ON true
    CROSS JOIN LATERAL (
      SELECT min("occurredAt") AS "at" FROM change WHERE "kind" = 'revoke'
    ) AS revocation
    WHERE original."id" = target."id" AND (edit."id" IS NOT NULL OR revocation."at" IS NOT NULL)`;
}
