import "server-only";
import { request } from "undici";
import { z } from "zod";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { env } from "./env";
import type { ByteRange } from "./served-file";

/**
 * Vercel Blob's HTTP API, private files only: they are read with the store's token alone, never by their
 * address. The wire as `@vercel/blob` 2.8.0 speaks it, read 2026-11-25. Nothing is repeated here.
 */
export const blobApiVersion = "12";
const putTimeoutMs = 60 * secondMs;
const answerTimeoutMs = 20 * secondMs;

export function hasBlob(): boolean {
  return env().BLOB_READ_WRITE_TOKEN !== undefined;
}

/** Keeps bytes under a path, in place of what was there; answers with its address. Throws `unavailable`. */
export async function putBlob(pathname: string, mediaType: string, bytes: Uint8Array): Promise<string> {
  await callApi("PUT", `/?${new URLSearchParams({ pathname })}`, bytes, putTimeoutMs, {
    "x-vercel-blob-access": "private",
    "x-content-type": mediaType,
    "x-add-random-suffix": "0",
    "x-allow-overwrite": "1",
  });
  return blobAddressOf(pathname);
}

/** Also of one that is not there. Throws `unavailable`. */
export async function deleteBlob(pathname: string): Promise<void> {
  const body = Buffer.from(JSON.stringify({ urls: [blobAddressOf(pathname)] }));
  await callApi("POST", "/delete", body, answerTimeoutMs, { "content-type": "application/json" });
}

const headSchema = z.object({ size: z.number().int() });

/** How many bytes a file has; null when it is not there. Throws `unavailable`. */
export async function findBlobSize(pathname: string): Promise<number | null> {
  const body = await askApi(`/?${new URLSearchParams({ url: blobAddressOf(pathname) })}`);
  return body === null ? null : headSchema.parse(body).size;
}

const listSchema = z.object({
  blobs: z.array(z.object({ pathname: z.string(), uploadedAt: z.coerce.date() })),
  cursor: z.string().nullish(),
  hasMore: z.boolean(),
});

/** The files whose path begins so, as many at once as the store lists. Throws `unavailable`. */
export async function* listBlobs(
  prefix: string,
): AsyncGenerator<{ pathname: string; uploadedAt: Date }[], void> {
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ prefix, limit: "1000", ...(cursor !== null && { cursor }) });
    const page = listSchema.parse(await askApi(`/?${query}`));
    yield page.blobs;
    cursor = page.hasMore ? (page.cursor ?? null) : null;
  } while (cursor !== null);
}

/** A part of a file, both ends included. Throws `unavailable`, also while it is read. */
export async function* readBlob(
  pathname: string,
  { first, last }: ByteRange,
): AsyncGenerator<Uint8Array, void> {
  const { token } = blobAccess();
  const answer = await request(blobAddressOf(pathname), {
    headers: { authorization: `Bearer ${token}`, range: `bytes=${first}-${last}` },
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  }).catch(unavailable);
  if (answer.statusCode !== 206) {
    await answer.body.dump();
    return unavailable(new Error(`Blob answered a range with ${answer.statusCode}`));
  }
  for await (const chunk of answer.body) yield chunk;
}

async function callApi(
  method: "PUT" | "POST",
  path: string,
  body: Uint8Array,
  timeoutMs: number,
  headers: Record<string, string>,
): Promise<void> {
  const answer = await request(`${blobApiUrl()}${path}`, {
    method,
    body,
    headers: { ...ownHeaders(), ...headers },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(unavailable);
  await answer.body.dump();
  if (answer.statusCode < 200 || answer.statusCode > 299)
    unavailable(new Error(`Blob answered ${method} with ${answer.statusCode}`));
}

/** What the store says to a question; null for "not there". */
async function askApi(path: string): Promise<unknown> {
  const signal = AbortSignal.timeout(answerTimeoutMs);
  const answer = await request(`${blobApiUrl()}${path}`, { headers: ownHeaders(), signal }).catch(
    unavailable,
  );
  const text = await answer.body.text().catch(unavailable);
  if (answer.statusCode === 404) return null;
  if (answer.statusCode !== 200)
    return unavailable(new Error(`Blob answered a question with ${answer.statusCode}`));
  return JSON.parse(text);
}

function ownHeaders(): Record<string, string> {
  const { token, storeId } = blobAccess();
  return {
    authorization: `Bearer ${token}`,
    "x-api-version": blobApiVersion,
    "x-vercel-blob-store-id": storeId,
  };
}

export function blobApiUrl(): string {
  return env().VERCEL_BLOB_API_URL.replace(/\/+$/, "");
}

/** `vercel_blob_rw_<store>_<secret>` names the store it is for. */
export function blobAccess(): { token: string; storeId: string } {
  const token = env().BLOB_READ_WRITE_TOKEN ?? "";
  return { token, storeId: token.split("_")[3] ?? "" };
}

export function blobAddressOf(pathname: string): string {
  const host =
    env().BLOB_FILES_URL ?? `https://${blobAccess().storeId.toLowerCase()}.private.blob.vercel-storage.com`;
  return `${host}/${pathname}`;
}

function unavailable(cause: unknown): never {
  throw new AppError("unavailable", "The file store cannot be reached right now.", { cause });
}
