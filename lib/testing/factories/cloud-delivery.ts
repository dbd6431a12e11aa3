/** Deliveries as 360dialog's Cloud webhook posts them (360dialog.md §2.2, §2.5, §5). */
type Json = Record<string, unknown>;

export interface CloudValue {
  phoneNumberId: string | null;
  contacts?: Json[];
  messages?: Json[];
  statuses?: Json[];
}

export function cloudDelivery(...values: CloudValue[]): Json {
  return {
    object: "whatsapp_business_account",
    entry: values.map(({ phoneNumberId, ...rest }, index) => ({
      id: `885699681941351${index}`,
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: {
              display_phone_number: "16505553333",
              ...(phoneNumberId && { phone_number_id: phoneNumberId }),
            },
            ...rest,
          },
        },
      ],
    })),
  };
}

export function contact(waId: string, name: string, more: Json = {}): Json {
  return { profile: { name }, wa_id: waId, ...more };
}

export function unixSeconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

export function textMessage(from: string, id: string, body: string, at = new Date()): Json {
  return { from, id, timestamp: unixSeconds(at), type: "text", text: { body } };
}

export interface CloudItem {
  product_retailer_id: string;
  quantity: unknown;
  item_price: unknown;
  currency: unknown;
}

export function orderMessage(
  from: string,
  id: string,
  items: CloudItem[],
  more: { at?: Date; note?: string; catalogId?: string; contextId?: string } = {},
): Json {
  const { at = new Date(), note = "", catalogId = "the-catalog_id", contextId } = more;
  return {
    from,
    id,
    timestamp: unixSeconds(at),
    type: "order",
    ...(contextId && { context: { from, id: contextId } }),
    order: { catalog_id: catalogId, product_items: items, text: note },
  };
}

export function item(
  sku: string,
  quantity: unknown = 1,
  price: unknown = 15.5,
  currency: unknown = "USD",
): CloudItem {
  return { product_retailer_id: sku, quantity, item_price: price, currency };
}

export function statusOf(id: string, status: string, more: Json & { at?: Date } = {}): Json {
  const { at = new Date(), ...rest } = more;
  return { id, status, timestamp: unixSeconds(at), recipient_id: "16315551234", ...rest };
}
