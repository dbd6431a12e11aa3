import "server-only";
import { type MediaPlace, removeMedia } from "./media-files";
import { hasMedia } from "./own-media-store";

/** Takes away a file's bytes unless a message holds it: the same request may have come twice. */
export async function removeUnheldMedia(id: string, place: MediaPlace): Promise<void> {
  if (!(await hasMedia(id))) await removeMedia(id, place);
}
