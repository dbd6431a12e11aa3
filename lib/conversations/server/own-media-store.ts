import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

/** The files that staff send. `fetchAfter` of such a row: from when on the vendor's id no longer serves. */
export async function insertOwnMedia(
  tx: Tx,
  {
    channelId,
    mediaType,
    fileName,
    bytes,
  }: {
    channelId: string;
    mediaType: string;
    fileName: string | null;
    bytes: Uint8Array;
  },
): Promise<string> {
  const id = newId();
  await clientOf(tx).media.create({
    data: {
      id,
      channelId,
      isOurs: true,
      state: "stored",
      mediaType,
      fileName,
      bytes: new Uint8Array(bytes),
      byteSize: bytes.byteLength,
    },
    select: { id: true },
  });
  return id;
}

export interface OwnMedia {
  id: string;
  vendorId: string | null;
  uploadAfter: Date;
  mediaType: string;
  bytes: Uint8Array;
}

export async function findOwnMedia(channelId: string, id: string): Promise<OwnMedia | null> {
  const row = await clientOf().media.findFirst({
    where: { id, channelId, isOurs: true, state: "stored" },
    select: { id: true, vendorId: true, fetchAfter: true, mediaType: true, bytes: true },
  });
  if (!row?.bytes || row.mediaType === null) return null;
  const { fetchAfter: uploadAfter, mediaType, bytes, vendorId } = row;
  return { id, vendorId, uploadAfter, mediaType, bytes };
}

export async function noteUpload(id: string, vendorId: string, uploadAfter: Date): Promise<void> {
  await clientOf().media.update({
    where: { id },
    data: { vendorId, fetchAfter: uploadAfter },
    select: { id: true },
  });
}
