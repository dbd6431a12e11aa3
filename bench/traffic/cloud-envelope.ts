/** Deliveries in the Cloud format of 360dialog.md §2.2, §2.5, §5, written apart from what reads them. */
export type WireEvent = { messages: [object]; contacts: [object] } | { statuses: [object] };

const metadata = { display_phone_number: "34911000360", phone_number_id: "106540352242922" };
const catalogId = "367025965434465";

/** Any number of events in one delivery, spread over entries of up to `perEntry`. */
export function cloudDelivery(events: readonly WireEvent[], perEntry = 10): string {
  const entries = [];
  for (let index = 0; index < events.length; index += perEntry) {
    const changes = events.slice(index, index + perEntry).map((event) => ({
      field: "messages",
      value: { messaging_product: "whatsapp", metadata, ...event },
    }));
    entries.push({ id: "102290129340398", changes });
  }
  return JSON.stringify({ object: "whatsapp_business_account", entry: entries });
}

export interface WireLine {
  retailerId: string;
  quantity: number;
  /** Goes onto the wire as the number these digits write. */
  price: string;
  currency: string;
}

export function orderEvent(waId: string, wamid: string, lines: readonly WireLine[], at: Date): WireEvent {
  return messageEvent(waId, wamid, at, {
    type: "order",
    order: {
      catalog_id: catalogId,
      text: "",
      product_items: lines.map(({ retailerId, quantity, price, currency }) => ({
        product_retailer_id: retailerId,
        quantity,
        item_price: Number(price),
        currency,
      })),
    },
  });
}

export function textEvent(waId: string, wamid: string, text: string, at: Date): WireEvent {
  return messageEvent(waId, wamid, at, { type: "text", text: { body: text } });
}

export function statusEvent(waId: string, wamid: string, status: string, at: Date): WireEvent {
  return { statuses: [{ id: wamid, status, timestamp: seconds(at), recipient_id: waId }] };
}

function messageEvent(waId: string, wamid: string, at: Date, payload: object): WireEvent {
  return {
    contacts: [{ profile: { name: `Customer ${waId.slice(-4)}` }, wa_id: waId }],
    messages: [{ from: waId, id: wamid, timestamp: seconds(at), ...payload }],
  };
}

function seconds(at: Date): string {
  return Math.floor(at.getTime() / 1000).toString();
}
