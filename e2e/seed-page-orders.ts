import type { Customer } from "@/e2e/simulator-control";

interface OrderedItem {
  product_retailer_id: string;
  quantity: string | number;
  item_price: string | number;
  currency: string;
}

interface OrderValues {
  customer: Customer;
  wamid: string;
  timestamp: string;
  items: readonly OrderedItem[];
  note: string;
  /** The message that the cart answers. */
  contextWamid: string;
}

const demoNumber = { display_phone_number: "34911000360", phone_number_id: "106540352242922" };
const demoCatalogId = "367025965434465";

/** 360dialog's example of an order at a Cloud number, made valid JSON with values filled in. */
export function cloudOrder({ customer, wamid, timestamp, items, note, contextWamid }: OrderValues): string {
  return inCloudEnvelope(customer, demoNumber, {
    from: customer.waId,
    id: wamid,
    order: { catalog_id: demoCatalogId, product_items: items, text: note },
    context: { from: demoNumber.display_phone_number, id: contextWamid },
    timestamp,
    type: "order",
  });
}

/** The same example with the words of the page left in. */
export const cloudOrderWithPlaceholders = inCloudEnvelope(
  { waId: "16315551234", name: "Kerry Fisher" },
  { display_phone_number: "16505553333", phone_number_id: "phone-number-id" },
  {
    from: "16315551234",
    id: "wamid.ABGGFlCGg0cvAgo6cHbBhfK5760V",
    order: {
      catalog_id: "the-catalog_id",
      product_items: [
        {
          product_retailer_id: "the-product-SKU-identifier",
          quantity: "number-of-item",
          item_price: "unitary-price-of-item",
          currency: "price-currency",
        },
      ],
      text: "text-message-sent-along-with-the-order",
    },
    context: { from: "16315551234", id: "wamid.gBGGFlaCGg0xcvAdgmZ9plHrf2Mh-o" },
    timestamp: "1603069091",
    type: "order",
  },
);

/** 360dialog's example of an order at an on-premise number, made valid JSON with values filled in. */
export function onPremiseOrder({
  customer,
  wamid,
  timestamp,
  items,
  note,
}: Omit<OrderValues, "contextWamid">): string {
  return JSON.stringify({
    contacts: [{ profile: { name: customer.name }, wa_id: customer.waId }],
    messages: [
      {
        from: customer.waId,
        group_id: "group-7",
        id: wamid,
        timestamp,
        type: "order",
        order: { catalog_id: demoCatalogId, product_items: items, text: note },
      },
    ],
  });
}

/** The same example with the words of the page left in. */
export const onPremiseOrderWithPlaceholders = JSON.stringify({
  messages: [
    {
      from: "customer-whatsapp-id",
      group_id: "group-id",
      id: "message-ID",
      timestamp: "message-timestamp",
      type: "order",
      order: {
        catalog_id: "catalog_id",
        product_items: [
          {
            product_retailer_id: "product-ID",
            quantity: "number-of-items",
            item_price: "unitary-price-of-item",
            currency: "price-currency",
          },
        ],
        text: "text-message-sent-along-with-the-order",
      },
    },
  ],
});

function inCloudEnvelope({ waId, name }: Customer, metadata: typeof demoNumber, message: object): string {
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "8856996819413533",
        changes: [
          {
            value: {
              messaging_product: "whatsapp",
              metadata,
              contacts: [{ profile: { name }, wa_id: waId }],
              messages: [message],
            },
            field: "messages",
          },
        ],
      },
    ],
  });
}

export function newWamid(): string {
  return `wamid.e2e${crypto.randomUUID().replaceAll("-", "")}`;
}

export function secondsOf(date: Date): string {
  return Math.floor(date.getTime() / 1000).toString();
}
