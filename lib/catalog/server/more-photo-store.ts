import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

interface MorePhoto {
  url: string;
  hash: string | null;
  failedAt: Date | null;
}

/** What is known of one of a product's further photos; null before it was asked for. */
export async function findMorePhotoRow(productId: string, url: string): Promise<MorePhoto | null> {
  return clientOf().productPhoto.findUnique({ where: { productId_url: { productId, url } } });
}

/** Notes a photo, and forgets those whose URLs the feed does not name any more. */
export async function setMorePhoto(
  tx: Tx,
  productId: string,
  photo: MorePhoto,
  urls: readonly string[],
): Promise<void> {
  const { url, ...known } = photo;
  await clientOf(tx).productPhoto.upsert({
    where: { productId_url: { productId, url } },
    create: { productId, ...photo },
    update: known,
  });
  await clientOf(tx).productPhoto.deleteMany({ where: { productId, url: { notIn: [...urls] } } });
}

export async function markMorePhotoFailed(productId: string, url: string, failedAt: Date): Promise<void> {
  await clientOf().productPhoto.upsert({
    where: { productId_url: { productId, url } },
    create: { productId, url, failedAt },
    update: { failedAt },
  });
}
