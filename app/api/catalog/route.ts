import { catalogListSchema } from "@/lib/catalog/contract";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", output: catalogListSchema },
  async ({ staff }) => ({
    catalogs: await listCatalogs(staff),
  }),
);
