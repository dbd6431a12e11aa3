import { z } from "zod";
import { changeCommerceInputSchema, commerceChangeSchema } from "@/lib/channels/contract";
import { changeCommerce } from "@/lib/channels/server/change-commerce";
import { staffRoute } from "@/lib/staff/server/staff-route";

const paramsSchema = z.object({ channelId: z.uuid() });

/** Cart on or off, catalog in the profile or not. */
export const POST = staffRoute(
  {
    permission: "channels.connect",
    params: paramsSchema,
    body: changeCommerceInputSchema,
    output: commerceChangeSchema,
  },
  async ({ staff, params, body }) => ({ change: await changeCommerce(staff, params.channelId, body) }),
);
