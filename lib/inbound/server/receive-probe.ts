import "server-only";
import { z } from "zod";
import { recordProbe } from "@/lib/channels/server/record-probe";
import type { ClaimedDelivery } from "./delivery-store";

/** A probe is this small; nothing larger is read twice. */
const probeMaxBytes = 1024;
const probeSchema = z.strictObject({ cartdesk_probe: z.string() });

/** Whether a delivery is our own probe (lib/channels/server/probe-webhook.ts), which is then kept as such. */
export async function receiveProbe(delivery: ClaimedDelivery): Promise<boolean> {
  if (delivery.door !== "number" || delivery.body.byteLength > probeMaxBytes) return false;
  const probe = probeSchema.safeParse(jsonOf(delivery.body));
  if (!probe.success) return false;
  return recordProbe(delivery.channelId, probe.data.cartdesk_probe, delivery.receivedAt);
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
