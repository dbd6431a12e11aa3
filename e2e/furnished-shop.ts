import { expect } from "@playwright/test";
import { onlyOrderOf, openConversationOf } from "@/e2e/placed-orders";
import { cloudOrder, newWamid, secondsOf } from "@/e2e/seed-page-orders";
import {
  type Customer,
  customerOrders,
  customerWrites,
  newCustomer,
  productMessagesSentTo,
} from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { deliver } from "@/e2e/webhook-door";
import { catalogListSchema } from "@/lib/catalog/contract";
import { productMessageSchema } from "@/lib/product-messages/contract";

export interface FurnishedShop {
  customer: Customer;
  conversationId: string;
  productMessageId: string;
  orderId: string;
  /** An order with a line that cannot be read and an unknown SKU. */
  unclearOrderId: string;
}

/** Something on every screen: a question, a sent message, a cart with a note, and one that is unclear. */
export async function furnishShop(): Promise<FurnishedShop> {
  const api = await staffApi("manager");
  const customer = await newCustomer("Noor");
  await customerWrites(customer, "Hello! What is fresh today?");
  const conversation = await openConversationOf(api, customer);
  const { catalogs } = await api.get("/api/catalog", catalogListSchema);
  const sent = await api.post(
    "/api/product-messages",
    {
      id: crypto.randomUUID(),
      catalogId: catalogs[0]?.id,
      conversationIds: [conversation.id],
      message: {
        kind: "multi",
        header: "Fresh today",
        body: "All from this morning.",
        footer: "Until six o'clock",
        sections: [
          { title: "Bakery", retailerIds: ["BRD-BAG-250", "BRD-SOU-800"] },
          { title: "Cheese", retailerIds: ["CHE-BRI-300"] },
        ],
      },
    },
    productMessageSchema,
  );
  await expect.poll(async () => (await productMessagesSentTo(customer)).length).toBe(1);
  const cart = [
    { retailerId: "BRD-BAG-250", quantity: 2 },
    { retailerId: "CHE-BRI-300", quantity: 1 },
  ];
  await customerOrders(customer, cart, "Please ring twice");
  const order = await onlyOrderOf(api, customer);
  const unclear = await onlyOrderOf(api, await unclearCustomer());
  return {
    customer,
    conversationId: conversation.id,
    productMessageId: sent.id,
    orderId: order.id,
    unclearOrderId: unclear.id,
  };
}

async function unclearCustomer(): Promise<Customer> {
  const customer = await newCustomer("Viktor");
  const items = [
    { product_retailer_id: "NOT-IN-CATALOG", quantity: "a few", item_price: "cheap", currency: "EUR" },
    { product_retailer_id: "BRD-RYE-750", quantity: 1, item_price: 4.9, currency: "EUR" },
  ];
  const values = { customer, items, note: "", wamid: newWamid(), contextWamid: newWamid() };
  await deliver({ body: cloudOrder({ ...values, timestamp: secondsOf(new Date()) }) });
  return customer;
}
