import { z } from "zod";
import { getPhoto } from "@/lib/catalog/server/get-photo";
import { parseInput } from "@/lib/server/http/parse-input";
import { photoResponse } from "@/lib/server/http/photo-response";
import { publicRoute } from "@/lib/server/http/public-route";
import { requireStaff } from "@/lib/staff/server/require-staff";

const paramsSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const GET = publicRoute(async (request, params) => {
  const staff = await requireStaff(request.headers, "catalog.read");
  return photoResponse(await getPhoto(staff, parseInput(paramsSchema, params).hash));
});
