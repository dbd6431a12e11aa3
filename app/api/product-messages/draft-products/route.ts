import { draftProductsInputSchema, draftProductsSchema } from "@/lib/product-messages/contract";
import { listDraftProducts } from "@/lib/product-messages/server/list-draft-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "productMessages.send", body: draftProductsInputSchema, output: draftProductsSchema },
  async ({ staff, body }) => ({ products: await listDraftProducts(staff, body) }),
);
