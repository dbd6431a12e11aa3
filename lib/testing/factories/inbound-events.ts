import type {
  Dialog360AppMessageEvent,
  Dialog360Event,
  Dialog360MessageEvent,
  Dialog360Person,
  Dialog360StatusEvent,
} from "@/lib/dialog360/server/inbound-event";
import { receiveEvent } from "@/lib/inbound/server/receive-event";
import type { TestChannel } from "./create-test-channel";

export function personOf(known: Partial<Dialog360Person>): Dialog360Person {
  return { waId: null, userId: null, name: null, username: null, ...known };
}

const hello = { type: "text", text: "Hi", product: null } as const;

export function messageEvent(
  given: Partial<Dialog360MessageEvent> & Pick<Dialog360MessageEvent, "wamid" | "sender">,
): Dialog360MessageEvent {
  return {
    event: "message",
    phoneNumberId: null,
    sentAt: new Date(),
    contextWamid: null,
    groupId: null,
    origin: { forwarded: "no", referral: null },
    errors: [],
    body: hello,
    ...given,
  };
}

export function appMessageEvent(
  given: Partial<Dialog360AppMessageEvent> & Pick<Dialog360AppMessageEvent, "wamid" | "customer">,
): Dialog360AppMessageEvent {
  return {
    event: "app_message",
    source: "echo",
    phoneNumberId: null,
    direction: "outbound",
    sentAt: new Date(),
    contextWamid: null,
    status: null,
    body: hello,
    ...given,
  };
}

export function statusEvent(
  given: Partial<Dialog360StatusEvent> & Pick<Dialog360StatusEvent, "wamid" | "status">,
): Dialog360StatusEvent {
  return {
    event: "status",
    phoneNumberId: null,
    occurredAt: new Date(),
    recipient: null,
    callbackData: null,
    errors: [],
    pricing: null,
    ...given,
  };
}

/** Works on events as if one delivery to this number's address had held them, one after the other. */
export async function receiveEvents(
  channel: TestChannel & { door?: "number" | "account" },
  events: readonly Dialog360Event[],
  receivedAt = new Date(),
) {
  const { id, phoneNumberId, catalogId, vendorCatalogId, door = "number" } = channel;
  const tokenChannel = { id, phoneNumberId, catalogId, vendorCatalogId, door };
  const results = [];
  for (const event of events) results.push(await receiveEvent(event, tokenChannel, receivedAt));
  return results;
}
