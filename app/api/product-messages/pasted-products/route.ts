import { pastedProductsSchema, pasteInputSchema } from "@/lib/product-messages/paste-contract";
import { findPastedProducts } from "@/lib/product-messages/server/find-pasted-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "productMessages.send", body: pasteInputSchema, output: pastedProductsSchema },
  ({ staff, body }) => findPastedProducts(staff, body),
);
