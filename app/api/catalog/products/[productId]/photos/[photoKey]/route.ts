import { z } from "zod";
import { getMorePhoto } from "@/lib/catalog/server/get-product-photo";
import { servedPhoto } from "@/lib/catalog/server/served-photo";
import { staffFileRoute } from "@/lib/staff/server/staff-file-route";

const params = z.object({ productId: z.uuid(), photoKey: z.string().regex(/^[0-9a-f]{20}$/) });

export const GET = staffFileRoute(
  { permission: "catalog.read", params, keeping: "for_good" },
  async ({ staff, params: { productId, photoKey } }) =>
    servedPhoto(await getMorePhoto(staff, productId, photoKey)),
);
