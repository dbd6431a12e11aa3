import { catalogFeedListSchema, catalogFeedSchema, newFeedSchema } from "@/lib/catalog/feed-contract";
import { createFeed } from "@/lib/catalog/server/create-feed";
import { listFeeds } from "@/lib/catalog/server/list-feeds";
import { staffRoute } from "@/lib/staff/server/staff-route";

const permission = "catalog.import";

export const GET = staffRoute({ permission, output: catalogFeedListSchema }, async ({ staff }) => ({
  feeds: await listFeeds(staff),
}));

export const POST = staffRoute(
  { permission, body: newFeedSchema, output: catalogFeedSchema },
  ({ staff, body }) => createFeed(staff, body),
);
