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
import { isAppError } from "@/lib/shared/app-error";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { putMedia } from "./media-files";
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

/** Bytes wait in memory until they are judged: 25 MB each at most. */
const maxAtOnce = 4;
/** A slow file holds up none but a third one of the same number. */
const maxOfNumber = 3;
/** Three errors at once, and then one in four minutes for an hour, are 18 an hour. */
const carefulForMs = 60 * minuteMs;

/** What was found, its bytes not put anywhere yet. */
type Finding =
  | Exclude<MediaSettlement, { state: "stored" }>
  | { state: "stored"; mediaType: string; bytes: Uint8Array };
type Attempt = { settlement: Finding | null; isError: boolean };

/** When a number's last error was, as far as this process knows. */
const lastErrorAt = new Map<string, number>();

interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Resolves at the next knock: a file of another number need not wait for one under way. */
  nextKnock?: () => Promise<void>;
}

/** Fetches the files that customers sent and that are due, several at once. Each is claimed by one caller. */
export async function fetchDueMedia({ signal, nextKnock = never }: FetchOptions = {}): Promise<void> {
  const running = new Map<Promise<void>, string>();
  const failures: unknown[] = [];
  try {
    while (!signal?.aborted && failures.length === 0) {
      // Before looking, so that a knock or an end in between is not lost.
      const knock = nextKnock();
      const underWay = [...running.keys()];
      const due = running.size < maxAtOnce ? await claimDueMedia(busyNumbers([...running.values()])) : null;
      if (due) {
        const fetched = fetchOne(due)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => running.delete(fetched));
        running.set(fetched, due.channelId);
      } else if (underWay.length === 0) break;
      else await Promise.race([...underWay, knock]);
    }
  } finally {
    await Promise.all(running.keys());
  }
  if (failures.length > 0) throw failures[0];
}

const never = () => new Promise<void>(() => {});

/** The numbers of which no further file may be asked for now. */
function busyNumbers(underWay: string[]): string[] {
  return [...new Set(underWay)].filter((channelId) => {
    const isCareful = Date.now() - (lastErrorAt.get(channelId) ?? 0) < carefulForMs;
    return underWay.filter((other) => other === channelId).length >= (isCareful ? 1 : maxOfNumber);
  });
}

async function fetchOne(due: DueMedia): Promise<void> {
  const { settlement, isError } = await attempt(due, new Date());
  if (isError) lastErrorAt.set(due.channelId, Date.now());
  const kept = settlement && (await keep(due.id, settlement));
  await inTransaction(async (tx) => {
    if (kept) {
      await settleMedia(tx, due.id, kept);
      await publishLive(tx, "conversations");
    }
    if (isError) await postponeMedia(tx, due.channelId, addMs(new Date(), pauseAfterErrorMs));
  });
}

/** Null while the file store is away: the file is fetched again later, as after a crash. */
async function keep(id: string, finding: Finding): Promise<MediaSettlement | null> {
  if (finding.state !== "stored") return finding;
  const { state, mediaType, bytes } = finding;
  try {
    const place = await putMedia(id, mediaType, bytes);
    return { state, mediaType, byteSize: bytes.byteLength, ...place };
  } catch (error) {
    if (!isAppError(error, "unavailable")) throw error;
    log.error(
      { mediaId: id, err: describeError(error.cause) },
      "a file could not be kept; it is tried again",
    );
    return null;
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

function settled(settlement: Finding, isError = false): Attempt {
  return { settlement, isError };
}

function failed({ id }: DueMedia, detail: string): Attempt {
  log.warn({ mediaId: id, detail }, "a file could not be fetched; it is tried again");
  return again;
}

function judge(bytes: Buffer, declaredType: string | null, hashes: (string | null)[]): Finding {
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
