import "server-only";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { peekBytes } from "./peek-bytes";
import { feedRefused } from "./refuse-feed";

/** What a shop of a few hundred thousand products needs; a compressed file may not unpack to more. */
export const unpackedMaxBytes = 1024 * 1024 * 1024;

/** The bytes of a feed, unpacked where they are gzip. Throws `feed_unreadable` for what is no text. */
export async function* unpackFeed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peekBytes(chunks, 8);
  if (head.byteLength === 0) throw feedRefused("empty");
  // A ZIP may be an .xlsx; the end of the first entry's name tells nothing reliable, so both are one.
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) throw feedRefused("archive");
  if (head.subarray(0, 4).toString("hex") === "d0cf11e0") throw feedRefused("workbook");
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(all);
  else yield* all;
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks);
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  let size = 0;
  try {
    for await (const chunk of source.pipe(unpacked)) {
      size += chunk.byteLength;
      if (size > unpackedMaxBytes) throw feedRefused("too_large");
      yield chunk;
    }
  } catch (error) {
    const isZlib = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isZlib ? feedRefused("broken_compression", {}, error) : error;
  }
}
