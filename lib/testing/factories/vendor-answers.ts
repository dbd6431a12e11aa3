import { vi } from "vitest";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";

export function accepted(wamid = "wamid.out"): SendOutcome {
  return { outcome: "accepted", wamid, waId: null, userId: null };
}

/** The vendor's end of a send call: what it was sent, and what it answers; accepted when nothing is left. */
export function vendorAnswering(...answers: SendOutcome[]) {
  return vi.fn(async (..._sent: unknown[]) => answers.shift() ?? accepted());
}
