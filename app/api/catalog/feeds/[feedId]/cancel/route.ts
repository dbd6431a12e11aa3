import { z } from "zod";
import { feedParamsSchema } from "@/lib/catalog/feed-contract";
import { cancelFeed } from "@/lib/catalog/server/cancel-feed";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", params: feedParamsSchema, output: z.object({}) },
  async ({ staff, params: { feedId } }) => {
    await cancelFeed(staff, feedId);
    return {};
  },
);
