import "server-only";
import { z } from "zod";
import type { AccountEventDto } from "@/lib/inbound/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readNewestAccountEvents } from "./account-event-list-store";

const mostShown = 50;
const detailSchema = z.record(z.string(), z.unknown()).catch({});

/** What the account said besides messages, newest first. */
export async function listAccountEvents(staff: StaffDto): Promise<{ events: AccountEventDto[] }> {
  requirePermission(staff, "deliveries.read");
  const rows = await readNewestAccountEvents(mostShown);
  const events = rows.map(({ id, field, detail, occurredAt, channel }) => ({
    id,
    field,
    channelName: channel.name,
    detail: detailSchema.parse(detail),
    occurredAt: occurredAt.toISOString(),
  }));
  return { events };
}
