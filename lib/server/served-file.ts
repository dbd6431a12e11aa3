import "server-only";

/** Both ends belong to it. */
export interface ByteRange {
  first: number;
  last: number;
}

/** A file's bytes, of which a part can be read without the rest. */
export interface FileBytes {
  byteSize: number;
  open: (range: ByteRange) => ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** What a route answers with: lib/server/http/file-response.ts. */
export interface ServedFile {
  /** Names content that never changes: an id or a hash. */
  tag: string;
  mediaType: string;
  fileName: string | null;
  content: FileBytes;
}

export function bytesInMemory(bytes: Uint8Array): FileBytes {
  return {
    byteSize: bytes.byteLength,
    open: ({ first, last }) => inSlices(first, last, async (from, to) => bytes.slice(from, to + 1)),
  };
}

/** Of what a player asks for and then leaves, no more than this is read ahead. */
const sliceBytes = 1024 * 1024;

/** A file that is read piece by piece, each only when whoever reads asks for more. */
export function bytesInSlices(
  byteSize: number,
  readSlice: (first: number, last: number) => Promise<Uint8Array>,
): FileBytes {
  return { byteSize, open: ({ first, last }) => inSlices(first, last, readSlice) };
}

/** A file that somebody else hands over in their own pieces, asked for when the first is wanted. */
export function bytesInStream(
  byteSize: number,
  read: (range: ByteRange) => AsyncGenerator<Uint8Array, void>,
): FileBytes {
  const open = (range: ByteRange) => {
    const pieces = read(range);
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        async pull(controller) {
          const next = await pieces.next();
          if (next.done) controller.close();
          else controller.enqueue(new Uint8Array(next.value));
        },
        cancel: async () => void (await pieces.return()),
      },
      { highWaterMark: 0 },
    );
  };
  return { byteSize, open };
}

function inSlices(
  first: number,
  last: number,
  readSlice: (first: number, last: number) => Promise<Uint8Array>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = first;
  return new ReadableStream(
    {
      async pull(controller) {
        if (at > last) return controller.close();
        const end = Math.min(at + sliceBytes - 1, last);
        const slice = await readSlice(at, end);
        if (slice.byteLength !== end - at + 1) throw new Error("A file is shorter than it was said to be");
        at = end + 1;
        controller.enqueue(new Uint8Array(slice));
        if (at > last) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
