import "server-only";
import type { ServedFile } from "@/lib/server/served-file";
import { hasTag, readRange } from "./byte-range";
import { contentDisposition } from "./content-disposition";

/**
 * `for_good`: the address changes with the content. `ask_anew`: asked for each time, so that on a shared
 * counter a file does not outlive the session. `never`: not even kept.
 */
export type FileKeeping = "for_good" | "ask_anew" | "never";

const cacheControl: Record<FileKeeping, string> = {
  for_good: "private, max-age=31536000, immutable",
  ask_anew: "private, no-cache, no-transform",
  never: "no-store, no-transform",
};

/** What a browser only ever shows or plays; anything else could bring script along. */
const shownTypes = /^(image\/(jpeg|png|gif|webp)|audio\/[a-z0-9.-]+|video\/[a-z0-9.-]+)$/;

/** A stranger's bytes, which never run on our origin; a single range is answered, so that players can seek. */
export function fileResponse(request: Request, file: ServedFile, keeping: FileKeeping): Response {
  const { mediaType, fileName, content } = file;
  const size = content.byteSize;
  const etag = `"${file.tag}"`;
  const headers: Record<string, string> = {
    "content-type": mediaType,
    "content-disposition": contentDisposition(shownTypes.test(mediaType) ? "inline" : "attachment", fileName),
    "cache-control": cacheControl[keeping],
    etag,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "accept-ranges": "bytes",
  };
  if (hasTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const range = ifRange === null || ifRange === etag ? readRange(request.headers.get("range"), size) : null;
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  const { first, last } = range ?? { first: 0, last: size - 1 };
  headers["content-length"] = String(last - first + 1);
  if (range) headers["content-range"] = `bytes ${first}-${last}/${size}`;
  return new Response(size === 0 ? null : content.open({ first, last }), {
    status: range ? 206 : 200,
    headers,
  });
}
