import "server-only";

/** A picture whose URL changes with its content: browsers keep it for good, shared caches never. */
export function photoResponse(photo: { mediaType: string; bytes: Uint8Array }): Response {
  return new Response(new Uint8Array(photo.bytes), {
    headers: {
      "content-type": photo.mediaType,
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}
