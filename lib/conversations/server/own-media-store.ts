import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** The files that staff send. `fetchAfter` of such a row: from when on the vendor's id no longer serves. */
export async function insertOwnMedia(
  tx: Tx,
  {
    id,
    channelId,
    mediaType,
    fileName,
    byteSize,
    bytes,
    blobUrl,
  }: {
    id: string;
    channelId: string;
    mediaType: string;
    fileName: string | null;
    byteSize: number;
    bytes: Uint8Array<ArrayBuffer> | null;
    blobUrl: string | null;
  },
): Promise<void> {
  await clientOf(tx).media.create({
    data: {
      id,
      channelId,
      isOurs: true,
      state: "stored",
      mediaType,
      fileName,
      byteSize,
      bytes,
      blobUrl,
    },
    select: { id: true },
  });
}

export async function hasMedia(id: string, tx?: Tx): Promise<boolean> {
  return (await clientOf(tx).media.findUnique({ where: { id }, select: { id: true } })) !== null;
}

/** Which of these files are a message's, or are still to be: their row decides. */
export async function findHeldMedia(ids: string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await clientOf().media.findMany({
    where: { id: { in: ids }, state: { in: ["stored", "waiting"] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

export interface OwnMedia {
  id: string;
  vendorId: string | null;
  uploadAfter: Date;
  mediaType: string;
  byteSize: number;
  blobUrl: string | null;
}

export async function findOwnMedia(channelId: string, id: string): Promise<OwnMedia | null> {
  const row = await clientOf().media.findFirst({
    where: { id, channelId, isOurs: true, state: "stored" },
    select: { id: true, vendorId: true, fetchAfter: true, mediaType: true, byteSize: true, blobUrl: true },
  });
  if (!row || row.mediaType === null) return null;
  const { fetchAfter: uploadAfter, mediaType, blobUrl, vendorId } = row;
  return { id, vendorId, uploadAfter, mediaType, byteSize: row.byteSize ?? 0, blobUrl };
}

export async function noteUpload(id: string, vendorId: string, uploadAfter: Date): Promise<void> {
  await clientOf().media.update({
    where: { id },
    data: { vendorId, fetchAfter: uploadAfter },
    select: { id: true },
  });
}
