import { recordStatus } from "@/lib/conversations/server/record-status";
import { inTransaction } from "@/lib/server/db";
import type { TestChannel } from "./create-test-channel";

interface GivenStatus {
  status: string;
  /** Our message's id, as callback data. */
  callbackData: string | null;
  wamid?: string;
  pricing?: unknown;
  errors?: { code: number; title: string; detail: string }[];
}

/** A status of now about one of our messages. */
export function receiveTestStatus(
  channel: Pick<TestChannel, "id">,
  { wamid = "wamid.out", errors = [], ...given }: GivenStatus,
): Promise<"recorded" | "duplicate"> {
  const now = new Date();
  return inTransaction((tx) =>
    recordStatus(tx, {
      channelId: channel.id,
      wamid,
      errors,
      pricing: null,
      occurredAt: now,
      receivedAt: now,
      ...given,
    }),
  );
}
