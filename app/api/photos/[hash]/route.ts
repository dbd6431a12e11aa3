import { z } from "zod";
import { getPhoto } from "@/lib/catalog/server/get-photo";
import { servedPhoto } from "@/lib/catalog/server/served-photo";
import { staffFileRoute } from "@/lib/staff/server/staff-file-route";

const params = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const GET = staffFileRoute(
  { permission: "catalog.read", params, keeping: "for_good" },
  async ({ staff, params: { hash } }) => servedPhoto(await getPhoto(staff, hash)),
);
