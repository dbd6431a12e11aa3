import { createHash, randomInt } from "node:crypto";
import type { MediaRecord } from "@/simulator/state/media";
import type { Simulator } from "@/simulator/state/simulator";

const dayMs = 24 * 60 * 60 * 1000;
export const uploadedLivesMs = 30 * dayMs;
export const receivedLivesMs = 7 * dayMs;

export function keepMedia(
  simulator: Simulator,
  file: { bytes: Buffer; mimeType: string; filename?: string | undefined; livesMs: number },
): MediaRecord {
  const id = Array.from({ length: 15 }, (_, place) => randomInt(place === 0 ? 1 : 0, 10)).join("");
  simulator.mediaFiles.write(id, file.bytes);
  const record: MediaRecord = {
    id,
    mimeType: file.mimeType,
    sha256: createHash("sha256").update(file.bytes).digest("base64"),
    size: file.bytes.length,
    ...(file.filename !== undefined && { filename: file.filename }),
    expiresAt: simulator.now() + file.livesMs,
  };
  simulator.state.media[id] = record;
  simulator.changed();
  return record;
}

export function forgetMedia(simulator: Simulator, id: string): void {
  simulator.mediaFiles.remove(id);
  delete simulator.state.media[id];
  simulator.changed();
}

/** Undefined when there is none or its time is over. */
export function liveMedia(simulator: Simulator, id: string): MediaRecord | undefined {
  const record = simulator.state.media[id];
  return record && record.expiresAt > simulator.now() ? record : undefined;
}
