import "server-only";
import type { Dialog360Recipient } from "@/lib/dialog360/recipient";
import { mayTryAgain } from "@/lib/dialog360/vendor-errors";
import { secondMs } from "@/lib/shared/clock";
import { callDialog360, type Dialog360Answer } from "./call-dialog360";
import { readVendorError } from "./read-vendor-error";
import type { Dialog360Access, Dialog360Request, SendOutcome } from "./send-outcome";
import { idOf, listOf, memberOf } from "./wire-value";

const sendTimeoutMs = 30 * secondMs;

/**
 * Sends one message and says in one of four words what became of it; never repeats the call and never
 * throws. `callbackData` (≤ 512 UTF-16 units) comes back in every status of the message; the on-premise
 * API knows no such echo. Sources: 360dialog's page "Single and Multi Product Messages",
 * 360dialog.md §1.3, §2.5, §2.7, §4.1, read 2026-11-22.
 */
export async function sendMessage(
  access: Dialog360Access,
  to: Dialog360Recipient,
  request: Dialog360Request,
  callbackData: string,
  timeoutMs: number = sendTimeoutMs,
): Promise<SendOutcome> {
  // The sandbox has paths like the on-premise API's, and the Cloud API's bodies (360dialog.md §1.1).
  const isOnPremise = access.hosting === "on_premise";
  const body = isOnPremise ? onPremiseBody(to, request) : cloudBody(to, request, callbackData);
  if (!body)
    return {
      outcome: "rejected",
      code: null,
      detail: "The recipient has no id that this number can send to.",
    };
  return outcomeOf(await callDialog360(access, { method: "POST", path: "/messages", body, timeoutMs }));
}

// The order of the keys is that of the documentation's examples.
function cloudBody(to: Dialog360Recipient, request: Dialog360Request, callbackData: string): object | null {
  const recipient = cloudRecipient(to);
  if (!recipient) return null;
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...recipient,
    ...request,
    biz_opaque_callback_data: callbackData,
  };
}

/** Without the plus Meta may take the number for a local one (360dialog.md §3.5). */
function cloudRecipient({ waId, userId }: Dialog360Recipient): { to: string } | { recipient: string } | null {
  if (waId !== null) return { to: `+${waId}` };
  return userId === null ? null : { recipient: userId };
}

function onPremiseBody({ waId }: Dialog360Recipient, request: Dialog360Request): object | null {
  return waId === null ? null : { recipient_type: "individual", to: waId, ...request };
}

/** ARCHITECTURE.md, "The vendor answers in four words". */
function outcomeOf(answer: Dialog360Answer): SendOutcome {
  if (answer.reached === "never")
    return { outcome: "unavailable", code: null, detail: answer.detail, retryAfterMs: null };
  if (answer.reached === "perhaps") return { outcome: "unknown", detail: answer.detail };
  const { status, body, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return acceptedOutcome(status, body);
  const error = readVendorError(body);
  const code = error?.code ?? null;
  const detail = error?.detail || `HTTP ${status}`;
  if (status === 429 || mayTryAgain(code)) return { outcome: "unavailable", code, detail, retryAfterMs };
  // Gateways answer a time-out behind them with words and no code: the vendor may have taken it.
  if (status >= 500 && code === null) return { outcome: "unknown", detail };
  return { outcome: "rejected", code, detail };
}

function acceptedOutcome(status: number, body: unknown): SendOutcome {
  const wamid = idOf(memberOf(listOf(memberOf(body, "messages"))[0], "id"));
  if (wamid === null) return { outcome: "unknown", detail: `HTTP ${status} without a message id` };
  const contact = listOf(memberOf(body, "contacts"))[0];
  return {
    outcome: "accepted",
    wamid,
    waId: idOf(memberOf(contact, "wa_id")),
    userId: idOf(memberOf(contact, "user_id")),
  };
}
