import "server-only";
import { createHmac } from "node:crypto";
import { hourMs } from "@/lib/shared/clock";
import { blobAccess, blobApiUrl, blobApiVersion } from "./blob-client";

interface BlobPlace {
  pathname: string;
  mediaType: string;
  maxBytes: number;
}

const tokenValidMs = hourMs;

/**
 * How a browser puts one file into the store by itself: for an hour, under this path only, never in place of
 * another, no larger and of no other type. The token as `@vercel/blob` 2.8.0 makes it, read 2026-11-25: the
 * terms in base64, signed with the store's own token by HMAC-SHA256.
 */
export function blobUpload(
  { pathname, mediaType, maxBytes }: BlobPlace,
  now: Date,
): { url: string; headers: Record<string, string> } {
  const { token, storeId } = blobAccess();
  const terms = {
    pathname,
    allowedContentTypes: [mediaType],
    maximumSizeInBytes: maxBytes,
    addRandomSuffix: false,
    allowOverwrite: false,
    validUntil: now.getTime() + tokenValidMs,
  };
  const payload = base64(JSON.stringify(terms));
  const signature = createHmac("sha256", token).update(payload).digest("hex");
  return {
    url: `${blobApiUrl()}/?${new URLSearchParams({ pathname })}`,
    headers: {
      authorization: `Bearer vercel_blob_client_${storeId}_${base64(`${signature}.${payload}`)}`,
      "x-api-version": blobApiVersion,
      "x-vercel-blob-store-id": storeId,
      "x-vercel-blob-access": "private",
      "x-content-type": mediaType,
    },
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
