import "server-only";
import { z } from "zod";

/** A probe is this small; nothing larger is read twice. */
const probeMaxBytes = 1024;
const probeName = "cartdesk_probe";
const probeSchema = z.strictObject({ [probeName]: z.string() });

/** The nonce of what looks like our own probe (lib/channels/server/probe-webhook.ts); null for anything else. */
export function readProbe(door: "number" | "account", body: Uint8Array): string | null {
  if (door !== "number" || body.byteLength > probeMaxBytes) return null;
  if (!Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(probeName)) return null;
  const probe = probeSchema.safeParse(jsonOf(body));
  return probe.success ? probe.data[probeName] : null;
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
