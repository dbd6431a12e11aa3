import {
  productMessageListQuerySchema,
  productMessagePageSchema,
  productMessageSchema,
  sendProductMessageInputSchema,
} from "@/lib/product-messages/contract";
import { listProductMessages } from "@/lib/product-messages/server/list-product-messages";
import { sendProductMessage } from "@/lib/product-messages/server/send-product-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "productMessages.read",
    query: productMessageListQuerySchema,
    output: productMessagePageSchema,
  },
  ({ staff, query }) => listProductMessages(staff, query),
);

export const POST = staffRoute(
  { permission: "productMessages.send", body: sendProductMessageInputSchema, output: productMessageSchema },
  ({ staff, body }) => sendProductMessage(staff, body),
);
