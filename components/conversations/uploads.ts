"use client";

import { useSyncExternalStore } from "react";

export interface Upload {
  /** 0 to 1, in whole percents. */
  fraction: number;
  cancel: () => void;
}

const uploads = new Map<string, Upload>();
const listeners = new Set<() => void>();

/** The upload under way of the message with this id, also one begun before another conversation was looked at. */
export function useUpload(messageId: string): Upload | null {
  return useSyncExternalStore(
    subscribe,
    () => uploads.get(messageId) ?? null,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function change(messageId: string, upload: Upload | null): void {
  if (upload) uploads.set(messageId, upload);
  else uploads.delete(messageId);
  for (const tell of listeners) tell();
}

/** Does an upload that can be watched and cancelled under the message's id. */
export async function uploading<Result>(
  messageId: string,
  upload: (choices: { signal: AbortSignal; onProgress: (fraction: number) => void }) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const onProgress = (exact: number) => {
    const fraction = Math.floor(exact * 100) / 100;
    if (uploads.get(messageId)?.fraction !== fraction) change(messageId, { fraction, cancel });
  };
  onProgress(0);
  try {
    return await upload({ signal: controller.signal, onProgress });
  } finally {
    change(messageId, null);
  }
}
