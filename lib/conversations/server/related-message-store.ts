import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { type MessageRow, type RelatedMessages, shownContentOf } from "./message-dto";

type Asking = Pick<MessageRow, "id" | "channelId" | "wamid" | "contextWamid">;

const columns = {
  id: true,
  channelId: true,
  wamid: true,
  contextWamid: true,
  direction: true,
  kind: true,
  text: true,
  content: true,
  revokedAt: true,
} as const;

/** Which messages each of these answers and which reactions stand at it, by message id, in one query. */
export async function findRelatedMessages(
  messages: readonly Asking[],
  tx?: Tx,
): Promise<Map<string, RelatedMessages>> {
  const channelId = { in: [...new Set(messages.map((message) => message.channelId))] };
  const wamids = messages.flatMap(({ wamid }) => wamid ?? []);
  const quotedWamids = messages.flatMap(({ contextWamid }) => contextWamid ?? []);
  if (wamids.length + quotedWamids.length === 0) return new Map();
  const rows = await clientOf(tx).message.findMany({
    where: {
      OR: [
        { channelId, wamid: { in: quotedWamids } },
        {
          channelId,
          contextWamid: { in: wamids },
          kind: "reaction",
          state: { notIn: ["failed", "taken_back"] },
        },
      ],
    },
    // The newest word of each side is the one that stands.
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    select: columns,
  });
  return new Map(messages.map((message) => [message.id, relatedOf(message, rows)]));
}

type RelatedRow = Pick<MessageRow, keyof typeof columns>;

function relatedOf({ channelId, wamid, contextWamid }: Asking, all: readonly RelatedRow[]): RelatedMessages {
  const rows = all.filter((row) => row.channelId === channelId);
  const quoted = contextWamid === null ? undefined : rows.find((row) => row.wamid === contextWamid);
  const reactions = rows.filter(
    (row) => row.kind === "reaction" && wamid !== null && row.contextWamid === wamid,
  );
  return {
    quoted: quoted ? { id: quoted.id, direction: quoted.direction, content: shownContentOf(quoted) } : null,
    reactions: (["inbound", "outbound"] as const).flatMap((direction) => {
      const content = reactions.find((row) => row.direction === direction && row.revokedAt === null);
      const emoji = content && emojiOf(content);
      return emoji ? [{ direction, emoji }] : [];
    }),
  };
}

/** Null for a reaction that takes the one before it back. */
function emojiOf(row: RelatedRow): string | null {
  const content = shownContentOf(row);
  return content.kind === "reaction" ? content.emoji : null;
}
