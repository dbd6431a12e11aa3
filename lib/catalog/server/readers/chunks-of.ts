import "server-only";

const chunkBytes = 64 * 1024;

/** Bytes as a stream of small pieces, whether they are in memory already or still on their way. */
export async function* chunksOf(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) yield* bytes;
  else for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
