import {
  collectionListQuerySchema,
  collectionListSchema,
  collectionSchema,
  newCollectionSchema,
} from "@/lib/catalog/collection-contract";
import { createCollection } from "@/lib/catalog/server/create-collection";
import { listCollections } from "@/lib/catalog/server/list-collections";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", query: collectionListQuerySchema, output: collectionListSchema },
  async ({ staff, query }) => ({ collections: await listCollections(staff, query.catalogId ?? null) }),
);

export const POST = staffRoute(
  { permission: "collections.change", body: newCollectionSchema, output: collectionSchema },
  ({ staff, body }) => createCollection(staff, body),
);
