import type { MessageState } from "./contract";
import { stateAfterStatus } from "./message-state";

export interface ReportedStatus {
  /** The vendor's word. */
  status: string;
  occurredAt: Date;
  errors: readonly { code: number | null; title: string | null; detail: string | null }[];
}

export interface MessageProgress {
  state: MessageState;
  sentAt: Date | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  failedAt: Date | null;
  errorCode: number | null;
  errorDetail: string | null;
}

/** What a message has come to after these statuses, in whatever order they are given. */
export function changeByStatuses(
  progress: MessageProgress,
  statuses: readonly ReportedStatus[],
): MessageProgress {
  return statuses.reduce(afterStatus, progress);
}

function afterStatus(
  before: MessageProgress,
  { status, occurredAt, errors }: ReportedStatus,
): MessageProgress {
  const after = { ...before, state: stateAfterStatus(before.state, status) };
  switch (status) {
    case "sent":
      return { ...after, sentAt: before.sentAt ?? occurredAt };
    case "delivered":
      return { ...after, deliveredAt: before.deliveredAt ?? occurredAt };
    case "read":
    case "played":
      return { ...after, readAt: before.readAt ?? occurredAt };
    case "failed": {
      const error = errors[0];
      const failure = { errorCode: error?.code ?? null, errorDetail: error?.detail ?? error?.title ?? null };
      return {
        ...after,
        failedAt: before.failedAt ?? occurredAt,
        ...(before.failedAt === null ? failure : {}),
      };
    }
    default:
      return after;
  }
}
