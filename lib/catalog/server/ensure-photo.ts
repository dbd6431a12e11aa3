import "server-only";
import { inTransaction, type Tx } from "@/lib/server/db";
import { limitConcurrency } from "@/lib/server/limit-concurrency";
import { safeFetch } from "@/lib/server/safe-fetch";
import { isAppError } from "@/lib/shared/app-error";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import { evictPhotos, hasPhoto, insertPhoto, type StoredPhoto, touchPhoto } from "./photo-store";
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

/** A photo that a product has, with what is known of it so far. */
export interface WantedPhoto {
  url: string;
  hash: string | null;
  failedAt: Date | null;
  keep: (tx: Tx, hash: string, now: Date) => Promise<void>;
  fail: (now: Date) => Promise<void>;
}

const underWay = new Map<string, Promise<string | null>>();

/**
 * The hash under which a photo is stored, fetched at first need; null when there is none or it cannot be
 * had (asked for again after ten minutes). Callers at once with one key share one fetch per process.
 */
export function ensurePhoto(key: string, find: () => Promise<WantedPhoto | null>): Promise<string | null> {
  const running = underWay.get(key);
  if (running) return running;
  const started = findOrFetch(find, new Date()).finally(() => underWay.delete(key));
  underWay.set(key, started);
  return started;
}

async function findOrFetch(find: () => Promise<WantedPhoto | null>, now: Date): Promise<string | null> {
  const wanted = await find();
  if (!wanted) return null;
  if (wanted.hash !== null && (await hasPhoto(wanted.hash))) {
    await touchPhoto(wanted.hash, now);
    return wanted.hash;
  }
  if (wanted.failedAt && now.getTime() - wanted.failedAt.getTime() < retryAfterMs) return null;
  const photo = await limited(() => fetchPhoto(wanted.url));
  if (!photo) {
    await wanted.fail(now);
    return null;
  }
  await keepPhoto(wanted, photo, now);
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

async function keepPhoto(wanted: WantedPhoto, photo: StoredPhoto, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await insertPhoto(tx, photo, now);
    await wanted.keep(tx, photo.hash, now);
  });
  if (++fetchesSinceEviction < fetchesBetweenEvictions) return;
  fetchesSinceEviction = 0;
  await evictPhotos(photosKept);
}
