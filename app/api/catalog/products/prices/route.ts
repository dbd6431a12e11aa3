import { priceRangesSchema, productFilterSchema } from "@/lib/catalog/contract";
import { getPriceRanges } from "@/lib/catalog/server/get-price-ranges";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", query: productFilterSchema, output: priceRangesSchema },
  ({ staff, query }) => getPriceRanges(staff, query),
);
