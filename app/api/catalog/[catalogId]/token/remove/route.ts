import { catalogParamsSchema, catalogTokenStateSchema } from "@/lib/catalog/graph-contract";
import { changeCatalogToken } from "@/lib/catalog/server/change-catalog-token";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", params: catalogParamsSchema, output: catalogTokenStateSchema },
  ({ staff, params }) => changeCatalogToken(staff, params.catalogId, null),
);
