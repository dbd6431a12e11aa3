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
    ), edit AS (
      SELECT * FROM change WHERE "kind" = 'edit' ORDER BY "occurredAt" DESC, "id" DESC LIMIT 1
    ), edited AS (
      UPDATE "Message" AS original SET
        "content" = edit."content", "text" = edit."text", "kind" = edit."content" ->> 'kind',
        "mediaId" = COALESCE(edit."mediaId", original."mediaId"), "editedAt" = edit."occurredAt"
      FROM edit
      WHERE original."channelId" = ${channelId}::uuid AND original."wamid" = ${wamid}
        AND original."kind" NOT IN ('order', 'edit', 'revoke') AND NOT EXISTS (SELECT 1 FROM change WHERE "kind" = 'revoke')
    )
    UPDATE "Message" AS original SET "revokedAt" = revocation."at"
    FROM (SELECT min("occurredAt") AS "at" FROM change WHERE "kind" = 'revoke') AS revocation
    WHERE original."channelId" = ${channelId}::uuid AND original."wamid" = ${wamid} AND revocation."at" IS NOT NULL`;
}
