import { z } from "zod";
import {
  collectionChangeSchema,
  collectionParamsSchema,
  collectionSchema,
} from "@/lib/catalog/collection-contract";
import { changeCollection } from "@/lib/catalog/server/change-collection";
import { getCollection } from "@/lib/catalog/server/get-collection";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", params: collectionParamsSchema, output: collectionSchema },
  ({ staff, params }) => getCollection(staff, params.collectionId),
);

export const POST = staffRoute(
  {
    permission: "collections.change",
    params: collectionParamsSchema,
    body: collectionChangeSchema,
    output: z.object({}),
  },
  async ({ staff, params, body }) => {
    await changeCollection(staff, params.collectionId, body);
    return {};
  },
);
