import {
  catalogParamsSchema,
  catalogTokenInputSchema,
  catalogTokenStateSchema,
} from "@/lib/catalog/graph-contract";
import { changeCatalogToken } from "@/lib/catalog/server/change-catalog-token";
import { staffRoute } from "@/lib/staff/server/staff-route";

const shape = {
  permission: "catalog.import",
  params: catalogParamsSchema,
  output: catalogTokenStateSchema,
} as const;

export const POST = staffRoute({ ...shape, body: catalogTokenInputSchema }, ({ staff, params, body }) =>
  changeCatalogToken(staff, params.catalogId, body.token),
);

export const DELETE = staffRoute(shape, ({ staff, params }) =>
  changeCatalogToken(staff, params.catalogId, null),
);
