import {
  catalogParamsSchema,
  catalogTokenInputSchema,
  catalogTokenStateSchema,
} from "@/lib/catalog/graph-contract";
import { changeCatalogToken } from "@/lib/catalog/server/change-catalog-token";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "catalog.import",
    params: catalogParamsSchema,
    body: catalogTokenInputSchema,
    output: catalogTokenStateSchema,
  },
  ({ staff, params, body }) => changeCatalogToken(staff, params.catalogId, body.token),
);
