import { createHmac } from "node:crypto";
import { z } from "zod";

export const blobTestStore = "Store1";
export const blobTestToken = `vercel_blob_rw_${blobTestStore}_secret`;

const termsSchema = z.object({
  pathname: z.string(),
  allowedContentTypes: z.array(z.string()).optional(),
  maximumSizeInBytes: z.number().optional(),
  allowOverwrite: z.boolean().optional(),
  validUntil: z.number(),
});

interface PutFile {
  pathname: string;
  mediaType: string | undefined;
  byteSize: number;
  isThere: boolean;
}

/** Why a client's token does not let this file in, as the store would judge it; null when it does. */
export function refusalOfClientToken(token: string, file: PutFile): string | null {
  const [, , kind, store, sealed] = token.split("_");
  if (kind !== "client" || store !== blobTestStore || sealed === undefined) return "forbidden";
  const [signature = "", payload = ""] = fromBase64(sealed).split(".");
  if (createHmac("sha256", blobTestToken).update(payload).digest("hex") !== signature) return "forbidden";
  const terms = termsSchema.parse(JSON.parse(fromBase64(payload)));
  if (terms.validUntil <= Date.now()) return "client_token_expired";
  if (terms.pathname !== file.pathname) return "client_token_pathname_mismatch";
  if (file.byteSize > (terms.maximumSizeInBytes ?? Number.POSITIVE_INFINITY)) return "file_too_large";
  if (!terms.allowedContentTypes?.includes(file.mediaType ?? "")) return "content_type_not_allowed";
  return file.isThere && !terms.allowOverwrite ? "blob_already_exists" : null;
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}
