import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { ReceivedMedia } from "./record-received-media";

/** One row per number and vendor's id, however many messages name it; a file without an id is `refused`. */
export async function ensureReceivedMedia(
  tx: Tx,
  { channelId, vendorMediaId, mediaType, sha256, fileName, receivedAt }: ReceivedMedia,
): Promise<string> {
  const { media } = clientOf(tx);
  const id = newId();
  const lacking = vendorMediaId === null ? ({ state: "refused", problem: "missing" } as const) : {};
  const declared = { declaredType: mediaType, declaredHash: sha256, fileName };
  await media.createMany({
    data: [
      {
        id,
        channelId,
        vendorId: vendorMediaId,
        ...declared,
        ...lacking,
        fetchAfter: receivedAt,
        createdAt: receivedAt,
      },
    ],
    skipDuplicates: true,
  });
  if (vendorMediaId === null) return id;
  const where = { channelId_vendorId: { channelId, vendorId: vendorMediaId } };
  return (await media.findUniqueOrThrow({ where, select: { id: true } })).id;
}
