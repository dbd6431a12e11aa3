import { z } from "zod";
import { getProductPhoto } from "@/lib/catalog/server/get-product-photo";
import { parseInput } from "@/lib/server/http/parse-input";
import { photoResponse } from "@/lib/server/http/photo-response";
import { publicRoute } from "@/lib/server/http/public-route";
import { requireStaff } from "@/lib/staff/server/require-staff";

const paramsSchema = z.object({ productId: z.uuid() });

export const GET = publicRoute(async (request, params) => {
  const staff = await requireStaff(request.headers, "catalog.read");
  return photoResponse(await getProductPhoto(staff, parseInput(paramsSchema, params).productId));
});
