import "server-only";
import { inTransaction } from "@/lib/server/db";
import { limitConcurrency } from "@/lib/server/limit-concurrency";
import { safeFetch } from "@/lib/server/safe-fetch";
import { isAppError } from "@/lib/shared/app-error";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import {
  evictPhotos,
  hasPhoto,
  insertPhoto,
  markPhotoFailed,
  type StoredPhoto,
  setProductPhoto,
  touchPhoto,
} from "./photo-store";
import { findProductRow } from "./product-store";
import { shrinkPhoto } from "./shrink-photo";

/** Meta takes pictures up to 8 MB (360dialog.md §9.2). */
const photoMaxBytes = 8 * 1024 * 1024;
const fetchTimeoutMs = 15 * secondMs;
const retryAfterMs = 10 * minuteMs;
/** About 100 MB at 20 kB each. */
const photosKept = 5000;
const fetchesBetweenEvictions = 100;
/** A page of a hundred products asks for a hundred photos at once; merchants' hosts get a few at a time. */
const limited = limitConcurrency(6);

const underWay = new Map<string, Promise<string | null>>();

/**
 * The hash under which the product's photo is stored, fetched at first need; null when the product has none
 * or it cannot be had (asked for again after ten minutes). Callers at once share one fetch per process.
 */
export function ensureProductPhoto(productId: string): Promise<string | null> {
  const running = underWay.get(productId);
  if (running) return running;
  const started = findOrFetch(productId, new Date()).finally(() => underWay.delete(productId));
  underWay.set(productId, started);
  return started;
}

async function findOrFetch(productId: string, now: Date): Promise<string | null> {
  const product = await findProductRow(productId);
  if (!product || product.photoUrl === null) return null;
  if (product.photoHash !== null && (await hasPhoto(product.photoHash))) {
    await touchPhoto(product.photoHash, now);
    return product.photoHash;
  }
  if (product.photoFailedAt && now.getTime() - product.photoFailedAt.getTime() < retryAfterMs) return null;
  const photo = await limited(() => fetchPhoto(product.photoUrl ?? ""));
  if (!photo) {
    await markPhotoFailed(productId, product.photoUrl, now);
    return null;
  }
  await keepPhoto(productId, product.photoUrl, photo, now);
  return photo.hash;
}

async function fetchPhoto(url: string): Promise<StoredPhoto | null> {
  try {
    const { bytes } = await safeFetch(url, { maxBytes: photoMaxBytes, timeoutMs: fetchTimeoutMs });
    return await shrinkPhoto(bytes);
  } catch (error) {
    if (isAppError(error, "fetch_refused")) return null;
    throw error;
  }
}

let fetchesSinceEviction = 0;

async function keepPhoto(productId: string, photoUrl: string, photo: StoredPhoto, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await insertPhoto(tx, photo, now);
    await setProductPhoto(tx, productId, photoUrl, photo.hash, now);
  });
  if (++fetchesSinceEviction < fetchesBetweenEvictions) return;
  fetchesSinceEviction = 0;
  await evictPhotos(photosKept);
}
