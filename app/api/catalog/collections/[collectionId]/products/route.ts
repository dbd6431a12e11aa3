import { z } from "zod";
import {
  collectionParamsSchema,
  collectionProductsChangeSchema,
  collectionProductsQuerySchema,
} from "@/lib/catalog/collection-contract";
import { productPageSchema } from "@/lib/catalog/contract";
import { changeCollectionProducts } from "@/lib/catalog/server/change-collection-products";
import { listCollectionProducts } from "@/lib/catalog/server/list-collection-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "catalog.read",
    params: collectionParamsSchema,
    query: collectionProductsQuerySchema,
    output: productPageSchema,
  },
  ({ staff, params, query }) => listCollectionProducts(staff, { ...params, ...query }),
);

export const POST = staffRoute(
  {
    permission: "collections.change",
    params: collectionParamsSchema,
    body: collectionProductsChangeSchema,
    output: z.object({}),
  },
  async ({ staff, params, body }) => {
    await changeCollectionProducts(staff, params.collectionId, body);
    return {};
  },
);
