import "server-only";

const chunkBytes = 64 * 1024;

/** Bytes that are in memory already, as a stream of small pieces. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
