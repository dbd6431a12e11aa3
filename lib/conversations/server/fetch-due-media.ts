import "server-only";
import { createHash } from "node:crypto";
import { getChannelAccess } from "@/lib/channels/server/get-channel-access";
import { mediaMaxBytesOf, receivedTypeOf } from "@/lib/conversations/media-rules";
import { downloadMedia } from "@/lib/dialog360/server/download-media";
import { getMediaInfo } from "@/lib/dialog360/server/get-media-info";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { publishLive } from "@/lib/server/live-events";
import { log } from "@/lib/server/log";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import {
  claimDueMedia,
  type DueMedia,
  type MediaSettlement,
  postponeMedia,
  settleMedia,
} from "./media-store";

/** How long the vendor keeps a file whose id came by webhook (360dialog.md §1.2). */
const mediaLivesMs = 7 * dayMs;
/** After an error: more than 20 an hour, and 360dialog closes the endpoint for half an hour (§1.2). */
const pauseAfterErrorMs = 4 * minuteMs;

type Attempt = { settlement: MediaSettlement | null; isError: boolean };

/** Fetches the files that customers sent and that are due, one by one. Each is claimed by one caller. */
export async function fetchDueMedia(signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const due = await claimDueMedia();
    if (!due) return;
    const { settlement, isError } = await attempt(due, new Date());
    await inTransaction(async (tx) => {
      if (settlement) {
        await settleMedia(tx, due.id, settlement);
        await publishLive(tx, "conversations");
      }
      if (isError) await postponeMedia(tx, due.channelId, addMs(new Date(), pauseAfterErrorMs));
    });
  }
}

async function attempt(due: DueMedia, now: Date): Promise<Attempt> {
  if (addMs(due.createdAt, mediaLivesMs) <= now) return settled({ state: "expired" });
  const access = await getChannelAccess(due.channelId).catch((error: unknown) => {
    log.error({ mediaId: due.id, err: describeError(error) }, "the number's key cannot be used");
    return null;
  });
  if (!access) return again;
  // The sandbox has no files by id; the on-premise API's calls are in no page at hand.
  if (access.hosting !== "cloud") return settled({ state: "refused", problem: "hosting" });
  const found = await getMediaInfo(access, due.vendorId);
  if (found.outcome === "gone") return settled({ state: "expired" }, true);
  if (found.outcome === "unavailable") return failed(due, found.detail);
  const file = await downloadMedia(access, found.url, mediaMaxBytesOf(due.declaredType));
  switch (file.outcome) {
    case "gone":
      return settled({ state: "expired" }, true);
    case "refused":
      return settled({ state: "refused", problem: file.problem });
    case "unavailable":
      return failed(due, file.detail);
    case "fetched":
      return settled(judge(file.bytes, due.declaredType, [due.declaredHash, found.sha256]));
  }
}

const again: Attempt = { settlement: null, isError: true };

function settled(settlement: MediaSettlement, isError = false): Attempt {
  return { settlement, isError };
}

function failed({ id }: DueMedia, detail: string): Attempt {
  log.warn({ mediaId: id, detail }, "a file could not be fetched; it is tried again");
  return again;
}

function judge(bytes: Buffer, declaredType: string | null, hashes: (string | null)[]): MediaSettlement {
  const hash = createHash("sha256").update(bytes).digest();
  const declared = hashes.flatMap((text) => readHash(text) ?? []);
  if (declared.some((other) => !other.equals(hash))) return { state: "refused", problem: "wrong_hash" };
  const mediaType = receivedTypeOf(bytes, declaredType);
  if (mediaType === null) return { state: "refused", problem: "wrong_type" };
  return { state: "stored", mediaType, bytes };
}

/** SHA-256 in hex or base64: the two places of the wire differ. Null when it is neither. */
function readHash(text: string | null): Buffer | null {
  if (text === null) return null;
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
  return bytes.byteLength === 32 ? bytes : null;
}
