import "server-only";
import { z } from "zod";
import type { DeliverySummaryDto } from "@/lib/inbound/contract";

export interface DeliveryRow {
  id: string;
  channelId: string;
  channelName: string;
  door: DeliverySummaryDto["door"];
  state: DeliverySummaryDto["state"];
  byteSize: number;
  receivedAt: Date;
  outcome: unknown;
  problem: string | null;
  answerMs: number | null;
  replayedAt: Date | null;
}

const outcomeSchema = z.record(z.string(), z.number().int()).catch({});

export function toDeliverySummary(row: DeliveryRow): DeliverySummaryDto {
  const { id, channelId, channelName, door, state, byteSize, problem, answerMs } = row;
  return {
    ...{ id, channelId, channelName, door, state, byteSize, problem, answerMs },
    receivedAt: row.receivedAt.toISOString(),
    outcome: outcomeSchema.parse(row.outcome ?? {}),
    replayedAt: row.replayedAt?.toISOString() ?? null,
  };
}
