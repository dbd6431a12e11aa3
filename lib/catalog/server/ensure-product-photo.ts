import "server-only";
import { ensurePhoto, type WantedPhoto } from "./ensure-photo";
import { findMorePhotoRow, markMorePhotoFailed, setMorePhoto } from "./more-photo-store";
import { markPhotoFailed, setProductPhoto } from "./photo-store";
import { photoKeyOf } from "./product-photo-key";
import { findProductRow } from "./product-store";

/** The hash under which the product's main photo is stored; null when there is none to be had. */
export function ensureProductPhoto(productId: string): Promise<string | null> {
  return ensurePhoto(productId, () => findMainPhoto(productId));
}

/** As `ensureProductPhoto`, of one of its further photos. */
export function ensureMorePhoto(productId: string, photoKey: string): Promise<string | null> {
  return ensurePhoto(`${productId}/${photoKey}`, () => findMorePhoto(productId, photoKey));
}

async function findMainPhoto(productId: string): Promise<WantedPhoto | null> {
  const product = await findProductRow(productId);
  if (!product || product.photoUrl === null) return null;
  const { photoUrl: url, photoHash: hash, photoFailedAt: failedAt } = product;
  return {
    url,
    hash,
    failedAt,
    keep: (tx, stored, now) => setProductPhoto(tx, productId, url, stored, now),
    fail: (now) => markPhotoFailed(productId, url, now),
  };
}

async function findMorePhoto(productId: string, photoKey: string): Promise<WantedPhoto | null> {
  const product = await findProductRow(productId);
  const url = product?.morePhotoUrls.find((candidate) => photoKeyOf(candidate) === photoKey);
  if (!product || url === undefined) return null;
  const known = await findMorePhotoRow(productId, url);
  return {
    url,
    hash: known?.hash ?? null,
    failedAt: known?.failedAt ?? null,
    keep: (tx, hash) => setMorePhoto(tx, productId, { url, hash, failedAt: null }, product.morePhotoUrls),
    fail: (now) => markMorePhotoFailed(productId, url, now),
  };
}
