import { catalogFeedSchema, feedChangeSchema, feedParamsSchema } from "@/lib/catalog/feed-contract";
import { changeFeed } from "@/lib/catalog/server/change-feed";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "catalog.import",
    params: feedParamsSchema,
    body: feedChangeSchema,
    output: catalogFeedSchema,
  },
  ({ staff, params: { feedId }, body }) => changeFeed(staff, feedId, body),
);
