import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { addMs, hourMs } from "@/lib/shared/clock";

export interface StoredPhoto {
  hash: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Says that the photo was wanted just now, to within an hour. */
export async function touchPhoto(hash: string, now: Date): Promise<void> {
  const where = { hash, lastUsedAt: { lt: addMs(now, -hourMs) } };
  await clientOf().photo.updateMany({ where, data: { lastUsedAt: now } });
}

export async function hasPhoto(hash: string): Promise<boolean> {
  return (await clientOf().photo.count({ where: { hash } })) > 0;
}

export async function findPhoto(hash: string): Promise<StoredPhoto | null> {
  return clientOf().photo.findUnique({
    where: { hash },
    select: { hash: true, mediaType: true, bytes: true },
  });
}

export async function insertPhoto(tx: Tx, photo: StoredPhoto, now: Date): Promise<void> {
  const bytes = new Uint8Array(photo.bytes);
  await clientOf(tx).photo.upsert({
    where: { hash: photo.hash },
    create: { ...photo, bytes, byteSize: bytes.byteLength, lastUsedAt: now },
    update: { lastUsedAt: now },
  });
}

/** Notes the photo that was fetched from `photoUrl`; nothing when an import has changed the URL meanwhile. */
export async function setProductPhoto(
  tx: Tx,
  productId: string,
  photoUrl: string,
  hash: string,
  now: Date,
): Promise<void> {
  await clientOf(tx).product.updateMany({
    where: { id: productId, photoUrl },
    data: { photoHash: hash, photoFetchedAt: now, photoFailedAt: null },
  });
}

export async function markPhotoFailed(productId: string, photoUrl: string, now: Date): Promise<void> {
  await clientOf().product.updateMany({ where: { id: productId, photoUrl }, data: { photoFailedAt: now } });
}

/** Deletes what was least recently used beyond `keep` photos; a photo that an order line pins stays. */
export async function evictPhotos(keep: number): Promise<number> {
  return clientOf().$executeRaw`
    DELETE FROM "Photo" WHERE "hash" IN (
      SELECT "hash" FROM "Photo"
      WHERE NOT EXISTS (SELECT 1 FROM "OrderLine" WHERE "OrderLine"."photoHash" = "Photo"."hash")
      ORDER BY "lastUsedAt" DESC OFFSET ${keep})`;
}
