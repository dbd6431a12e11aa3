import "server-only";
import {
  blobAddressOf,
  deleteBlob,
  findBlobSize,
  hasBlob,
  putBlob,
  readBlob,
} from "@/lib/server/blob-client";
import { blobUpload } from "@/lib/server/blob-upload";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { bytesInSlices, bytesInStream, type FileBytes } from "@/lib/server/served-file";
import { readMediaSlice } from "./media-store";

/** Where a file's bytes are, as its row says it: in the row, or in Blob. */
export type MediaPlace = { bytes: Uint8Array<ArrayBuffer>; blobUrl: null } | { bytes: null; blobUrl: string };

/** What holds the bytes of files; each row says which of the two it is. */
interface MediaStore {
  put: (id: string, mediaType: string, bytes: Uint8Array) => Promise<MediaPlace>;
  open: (id: string, byteSize: number) => FileBytes;
  remove: (id: string) => Promise<void>;
}

/** The bytes go with the row: what is not committed was never put, and what is deleted is gone. */
const inDatabase: MediaStore = {
  put: async (_id, _mediaType, bytes) => ({ bytes: new Uint8Array(bytes), blobUrl: null }),
  open: (id, byteSize) => bytesInSlices(byteSize, (first, last) => readMediaSlice(id, first, last)),
  remove: async () => {},
};

/** One path per row, so that a file that is put again after a crash takes the place of the first. */
const inBlob: MediaStore = {
  put: async (id, mediaType, bytes) => ({
    bytes: null,
    blobUrl: await putBlob(blobPathOf(id), mediaType, bytes),
  }),
  open: (id, byteSize) => bytesInStream(byteSize, (range) => readBlob(blobPathOf(id), range)),
  remove: (id) => deleteBlob(blobPathOf(id)),
};

export const mediaBlobPrefix = "media/";

function blobPathOf(id: string): string {
  return `${mediaBlobPrefix}${id}`;
}

/** How a browser puts a file into Blob by itself, where that is set. */
export function mediaUpload(id: string, mediaType: string, maxBytes: number, now: Date) {
  return blobUpload({ pathname: blobPathOf(id), mediaType, maxBytes }, now);
}

/** What a browser has put there; null for nothing. Throws `unavailable`. */
export async function findUploadedMedia(id: string): Promise<{ byteSize: number; place: MediaPlace } | null> {
  const byteSize = hasBlob() ? await findBlobSize(blobPathOf(id)) : null;
  return byteSize === null
    ? null
    : { byteSize, place: { bytes: null, blobUrl: blobAddressOf(blobPathOf(id)) } };
}

/** Keeps the bytes where this deployment keeps new ones. Throws `unavailable`. */
export function putMedia(id: string, mediaType: string, bytes: Uint8Array): Promise<MediaPlace> {
  return (hasBlob() ? inBlob : inDatabase).put(id, mediaType, bytes);
}

/** A stored file's bytes, wherever they were put. */
export function openMedia(file: { id: string; byteSize: number; blobUrl: string | null }): FileBytes {
  return (file.blobUrl === null ? inDatabase : inBlob).open(file.id, file.byteSize);
}

/** All of a file, for the vendor. Throws `unavailable`. */
export async function readMedia(file: {
  id: string;
  byteSize: number;
  blobUrl: string | null;
}): Promise<Buffer> {
  const content = openMedia(file);
  if (content.byteSize === 0) return Buffer.alloc(0);
  return Buffer.from(
    await new Response(content.open({ first: 0, last: content.byteSize - 1 })).arrayBuffer(),
  );
}

/** Takes away bytes that no row came to point at; best effort, for nobody can reach them any more. */
export async function removeMedia(id: string, { blobUrl }: MediaPlace): Promise<void> {
  await (blobUrl === null ? inDatabase : inBlob).remove(id).catch((error: unknown) => {
    log.warn({ mediaId: id, err: describeError(error) }, "a file without a message could not be removed");
  });
}
