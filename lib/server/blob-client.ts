import "server-only";
import { request } from "undici";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { env } from "./env";
import type { ByteRange } from "./served-file";

/**
 * Vercel Blob's HTTP API, private files only: they are read with the store's token alone, never by their
 * address. The wire as `@vercel/blob` 2.8.0 speaks it, read 2026-11-25. Nothing is repeated here.
 */
const apiVersion = "12";
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
  return addressOf(pathname);
}

/** Also of one that is not there. Throws `unavailable`. */
export async function deleteBlob(pathname: string): Promise<void> {
  const body = Buffer.from(JSON.stringify({ urls: [addressOf(pathname)] }));
  await callApi("POST", "/delete", body, answerTimeoutMs, { "content-type": "application/json" });
}

/** A part of a file, both ends included. Throws `unavailable`, also while it is read. */
export async function* readBlob(
  pathname: string,
  { first, last }: ByteRange,
): AsyncGenerator<Uint8Array, void> {
  const { token } = access();
  const answer = await request(addressOf(pathname), {
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
  const { token, storeId } = access();
  const answer = await request(`${env().VERCEL_BLOB_API_URL.replace(/\/+$/, "")}${path}`, {
    method,
    body,
    headers: {
      authorization: `Bearer ${token}`,
      "x-api-version": apiVersion,
      "x-vercel-blob-store-id": storeId,
      ...headers,
    },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(unavailable);
  await answer.body.dump();
  if (answer.statusCode < 200 || answer.statusCode > 299)
    unavailable(new Error(`Blob answered ${method} with ${answer.statusCode}`));
}

/** `vercel_blob_rw_<store>_<secret>` names the store it is for. */
function access(): { token: string; storeId: string } {
  const token = env().BLOB_READ_WRITE_TOKEN ?? "";
  return { token, storeId: token.split("_")[3] ?? "" };
}

function addressOf(pathname: string): string {
  const host =
    env().BLOB_FILES_URL ?? `https://${access().storeId.toLowerCase()}.private.blob.vercel-storage.com`;
  return `${host}/${pathname}`;
}

function unavailable(cause: unknown): never {
  throw new AppError("unavailable", "The file store cannot be reached right now.", { cause });
}
