import "server-only";
import type { Tx } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { ensureReceivedMedia } from "./received-media-store";

export interface ReceivedMedia {
  channelId: string;
  /** Null when the vendor left it out: then there is nothing to fetch. */
  vendorMediaId: string | null;
  /** What the message says of the file; what it is shows when it is fetched. */
  mediaType: string | null;
  sha256: string | null;
  fileName: string | null;
  receivedAt: Date;
}

/** The file that came with a message, once per number and vendor's id; it is still to be fetched. */
export async function recordReceivedMedia(tx: Tx, media: ReceivedMedia): Promise<string> {
  const id = await ensureReceivedMedia(tx, media);
  if (media.vendorMediaId !== null) await addJob(tx, "fetch-media");
  return id;
}
