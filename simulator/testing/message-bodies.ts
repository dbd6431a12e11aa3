import { demoLine } from "@/simulator/business-line";

export const testLine = demoLine("test-key-1234");
export const rosaNumber = "34600100200";

const addressed = {
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: `+${rosaNumber}`,
};

export function textBody(text = "Hello") {
  return { ...addressed, type: "text", text: { body: text } };
}

export function productBody(changes: Record<string, unknown> = {}, retailerId = "BREAD") {
  const action = { catalog_id: testLine.catalogId, product_retailer_id: retailerId };
  const interactive = { type: "product", action, ...changes };
  return { ...addressed, type: "interactive", interactive };
}

export function section(retailerIds: readonly string[], title?: string) {
  const product_items = retailerIds.map((id) => ({ product_retailer_id: id }));
  return title === undefined ? { product_items } : { title, product_items };
}

export function productListBody(
  sections: readonly unknown[] = [section(["BREAD"])],
  changes: Record<string, unknown> = {},
) {
  return {
    ...addressed,
    type: "interactive",
    interactive: {
      type: "product_list",
      header: { type: "text", text: "Header" },
      body: { text: "Body" },
      footer: { text: "Footer" },
      action: { catalog_id: testLine.catalogId, sections },
      ...changes,
    },
  };
}
