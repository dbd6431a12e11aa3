import "server-only";

interface ServedMedia {
  /** Names content that never changes. */
  id: string;
  mediaType: string;
  fileName: string | null;
  bytes: Uint8Array;
}

/** What a browser only ever shows or plays; anything else could bring script along. */
const shownTypes = /^(image\/(jpeg|png|gif|webp)|audio\/[a-z0-9.-]+|video\/[a-z0-9.-]+)$/;

/** A stranger's file, which never runs on our origin; a single range is answered, so that players can seek. */
export function mediaResponse(request: Request, { id, mediaType, fileName, bytes }: ServedMedia): Response {
  const size = bytes.byteLength;
  const range = readRange(request.headers.get("range"), size);
  const headers: Record<string, string> = {
    "content-type": mediaType,
    "content-disposition": disposition(shownTypes.test(mediaType) ? "inline" : "attachment", fileName),
    // Asked for anew each time, so that on a shared counter it does not outlive the session.
    "cache-control": "private, no-cache",
    etag: `"${id}"`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "accept-ranges": "bytes",
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  if (range === null) return new Response(new Uint8Array(bytes), { headers });
  headers["content-range"] = `bytes ${range.first}-${range.last}/${size}`;
  return new Response(new Uint8Array(bytes.subarray(range.first, range.last + 1)), { status: 206, headers });
}

/** RFC 9110 §14: one range of bytes; what we do not understand is as if it were not there. */
function readRange(
  header: string | null,
  size: number,
): { first: number; last: number } | "unsatisfiable" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < first) return null;
  return first >= size ? "unsatisfiable" : { first, last };
}

/** RFC 6266: a plain name for all, the real one by RFC 5987. */
function disposition(kind: "inline" | "attachment", fileName: string | null): string {
  const clean = (fileName ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, "_");
  const name = [...clean].slice(-150).join("");
  if (name === "") return kind;
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, "_");
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}
