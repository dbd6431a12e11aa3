import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Dialog360AccountEvent } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { insertAccountEvent, isNewestAccountEvent } from "./account-event-store";
import { setQualityRating } from "./channel-health-store";
import { findChannelIdByDisplayNumber } from "./channel-identity-store";

type InboundAccountEvent = Omit<Dialog360AccountEvent, "event"> & { channelId: string; receivedAt: Date };

const detailSchema = z.record(z.string(), z.unknown());

/** Keeps what the account said, once however often and by however many doors it came. */
export async function recordAccountEvent(
  tx: Tx,
  inbound: InboundAccountEvent,
): Promise<"recorded" | "duplicate"> {
  const { wabaId, field, receivedAt } = inbound;
  const asRecord = detailSchema.safeParse(inbound.detail);
  const detail = asRecord.success ? asRecord.data : { value: inbound.detail };
  const channelId = (await numberNamedBy(tx, detail)) ?? inbound.channelId;
  const event = { channelId, wabaId, field, detail, occurredAt: inbound.occurredAt ?? receivedAt };
  if (!(await insertAccountEvent(tx, { ...event, eventKey: keyOf(inbound) }))) return "duplicate";
  const rating = ratingOf(field, detail);
  if (rating !== null && (await isNewestAccountEvent(tx, event)))
    await setQualityRating(tx, channelId, rating);
  await publishLive(tx, "channels");
  return "recorded";
}

/** Not by the door nor by the time of receipt: the same event comes by two doors, and again. */
function keyOf({ wabaId, phoneNumberId, field, detail, occurredAt }: InboundAccountEvent): string {
  const said = JSON.stringify([field, wabaId, phoneNumberId, occurredAt?.toISOString() ?? null, detail]);
  return createHash("sha256").update(said).digest("hex");
}

/** Events of one number of an account name it by its phone. */
async function numberNamedBy(tx: Tx, detail: Record<string, unknown>): Promise<string | null> {
  const phone = z.coerce
    .string()
    .catch("")
    .parse(detail.display_phone_number ?? "");
  const digits = phone.replace(/\D/g, "");
  return digits === "" ? null : findChannelIdByDisplayNumber(tx, digits);
}

const ratingSchema = z.string().min(1).max(40).nullable().catch(null);

/** Newer events name the rating, older ones only that it fell or rose again (360dialog.md §2.6, read 2026-11). */
function ratingOf(field: string, detail: Record<string, unknown>): string | null {
  if (field !== "phone_number_quality_update") return null;
  const named = detail.quality_rating ?? detail.new_quality_score;
  if (named !== undefined) return ratingSchema.parse(named)?.toUpperCase() ?? null;
  const event = ratingSchema.parse(detail.event)?.toUpperCase() ?? null;
  return event === "FLAGGED" || event === "UNFLAGGED" ? event : null;
}
