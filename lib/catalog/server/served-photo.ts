import "server-only";
import { bytesInMemory, type ServedFile } from "@/lib/server/served-file";
import type { StoredPhoto } from "./photo-store";

export function servedPhoto({ hash, mediaType, bytes }: StoredPhoto): ServedFile {
  return { tag: hash, mediaType, fileName: null, content: bytesInMemory(bytes) };
}
