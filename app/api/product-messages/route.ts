import { sentMessageListQuerySchema, sentMessagePageSchema } from "@/lib/orders/brought-contract";
import { listSentMessages } from "@/lib/orders/server/list-sent-messages";
import { productMessageSchema, sendProductMessageInputSchema } from "@/lib/product-messages/contract";
import { sendProductMessage } from "@/lib/product-messages/server/send-product-message";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "productMessages.read",
    query: sentMessageListQuerySchema,
    output: sentMessagePageSchema,
  },
  ({ staff, query }) => listSentMessages(staff, query),
);

export const POST = staffRoute(
  { permission: "productMessages.send", body: sendProductMessageInputSchema, output: productMessageSchema },
  ({ staff, body }) => sendProductMessage(staff, body),
);
