import { rulePreviewInputSchema, rulePreviewSchema } from "@/lib/catalog/collection-contract";
import { findRuleProducts } from "@/lib/catalog/server/find-rule-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

/** A question with a body: nothing changes. */
export const POST = staffRoute(
  { permission: "catalog.read", body: rulePreviewInputSchema, output: rulePreviewSchema },
  ({ staff, body }) => findRuleProducts(staff, body),
);
