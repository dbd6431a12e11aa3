import type { VendorErrorCause } from "@/lib/dialog360/vendor-errors";
import { causeOfVendorError } from "@/lib/dialog360/vendor-errors";
import { addMs, minuteMs } from "@/lib/shared/clock";
import type { MessageDto } from "./contract";

/** What no status has settled by then is put before staff (ARCHITECTURE.md, "The vendor answers in four words"). */
const settledByStatusMs = 10 * minuteMs;

/** Messages unknown since before then wait for a person. */
export function unsettledBefore(now: Date): Date {
  return addMs(now, -settledByStatusMs);
}

/** Whether nobody knows if it was sent, and nothing but a person will say so any more. */
export function waitsForPerson(
  { state, settledAs, unknownSince }: Pick<MessageDto, "state" | "settledAs" | "unknownSince">,
  now: Date,
): boolean {
  if (state !== "unknown" || settledAs !== null) return false;
  return unknownSince === null || new Date(unknownSince) <= unsettledBefore(now);
}

/** The same message would be refused again, or must not go again. */
const finalCauses: ReadonlySet<VendorErrorCause> = new Set([
  "number_deleted",
  "parameter_wrong",
  "customer_in_experiment",
  "country_restricted",
  "recipient_is_sender",
  "marketing_withheld",
  "marketing_stopped",
  "type_unsupported",
  "username_unsupported",
  "marketing_disabled",
  "template_wrong",
]);

/** Whether a message that failed may be sent once more as it is. */
export function maySendAgain({
  state,
  settledAs,
  failure,
}: Pick<MessageDto, "state" | "settledAs" | "failure">): boolean {
  if (state !== "failed" || settledAs === "sent_again") return false;
  return !finalCauses.has(causeOfVendorError(failure?.code ?? null, failure?.detail ?? null));
}
