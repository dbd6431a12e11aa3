import { catalogFeedSchema, feedParamsSchema } from "@/lib/catalog/feed-contract";
import { askForFeed } from "@/lib/catalog/server/ask-for-feed";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", params: feedParamsSchema, output: catalogFeedSchema },
  ({ staff, params: { feedId } }) => askForFeed(staff, feedId),
);
