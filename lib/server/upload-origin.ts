import "server-only";
import { env } from "./env";

/** The other host to which pages send files, for their policy; null where there is none. */
export function uploadOrigin(): string | null {
  const { BLOB_READ_WRITE_TOKEN, VERCEL_BLOB_API_URL } = env();
  return BLOB_READ_WRITE_TOKEN === undefined ? null : new URL(VERCEL_BLOB_API_URL).origin;
}
