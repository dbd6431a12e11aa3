import "server-only";
import { isUtf8 } from "node:buffer";
import { peekBytes } from "./peek-bytes";

/**
 * A feed's bytes as text: UTF-16 or UTF-8 by its mark, UTF-16 by its zero bytes, the encoding that an XML
 * declaration names, else UTF-8, and Windows-1252 from the first byte that is none on.
 */
export async function* decodeFeed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { head, all } = await peekBytes(chunks, 256);
  const encoding = encodingOf(head);
  const texts = encoding === null ? decodeUtf8OrWindows(all) : decodeAs(encoding, all);
  // PostgreSQL keeps no NUL, and a file that has one is rarely a feed.
  for await (const text of texts) yield text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text;
}

function encodingOf(head: Buffer): string | null {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return "utf-16be";
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head.toString("latin1"))?.[1];
  return declared === undefined || /^utf-?(8|16)$/i.test(declared) || !isEncoding(declared) ? null : declared;
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

async function* decodeAs(encoding: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Spreadsheets on Windows still save CSV as Windows-1252; a lone broken byte in UTF-8 becomes U+FFFD. */
async function* decodeUtf8OrWindows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let carried = Buffer.alloc(0);
  let hasSeenUtf8 = false;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const bytes = Buffer.concat([carried, next.value]);
      const whole = bytes.subarray(0, wholeLength(bytes));
      if (!isUtf8(whole) && !hasSeenUtf8 && !isMostlyUtf8(whole)) {
        yield* decodeAs("windows-1252", from(bytes, iterator));
        return;
      }
      carried = Buffer.from(bytes.subarray(whole.byteLength));
      const text = whole.toString("utf8");
      hasSeenUtf8 ||= text.length !== whole.byteLength;
      yield text;
    }
    yield isUtf8(carried) || hasSeenUtf8
      ? carried.toString("utf8")
      : new TextDecoder("windows-1252").decode(carried);
  } finally {
    await iterator.return?.();
  }
}

async function* from(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Without a sequence at the end that goes on in the next chunk. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.byteLength; back++) {
    const byte = bytes[bytes.byteLength - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.byteLength - back : bytes.byteLength;
  }
  return bytes.byteLength;
}

function isMostlyUtf8(bytes: Buffer): boolean {
  let good = 0;
  let broken = 0;
  for (const [sign] of bytes.toString("utf8").matchAll(/[^\0-\x7f]/gu)) {
    if (sign === "\uFFFD") broken += 1;
    else good += 1;
  }
  return good > broken;
}
