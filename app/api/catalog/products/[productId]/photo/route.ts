import { z } from "zod";
import { getProductPhoto } from "@/lib/catalog/server/get-product-photo";
import { servedPhoto } from "@/lib/catalog/server/served-photo";
import { staffFileRoute } from "@/lib/staff/server/staff-file-route";

const params = z.object({ productId: z.uuid() });

// The address changes with the photo (lib/catalog/server/product-dto.ts).
export const GET = staffFileRoute(
  { permission: "catalog.read", params, keeping: "for_good" },
  async ({ staff, params: { productId } }) => servedPhoto(await getProductPhoto(staff, productId)),
);
