import "server-only";

export type { Dialog360Json, Dialog360Request } from "@/lib/dialog360/dialog360-request";

/** How to reach 360dialog for one number. */
export interface Dialog360Access {
  hosting: "cloud" | "on_premise" | "sandbox";
  apiKey: string;
}

/**
 * The vendor answers in four words. Only `unavailable` may be sent again: the vendor surely did not
 * take it. `unknown` is never resent: a status webhook or a person settles it.
 */
export type SendOutcome =
  | { outcome: "accepted"; wamid: string; waId: string | null; userId: string | null }
  | { outcome: "rejected"; code: number | null; detail: string }
  | { outcome: "unavailable"; code: number | null; detail: string; retryAfterMs: number | null }
  | { outcome: "unknown"; detail: string };
