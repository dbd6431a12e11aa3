import { expect, test } from "vitest";
import { isAllowed, type Permission, permissions, staffRoles } from "./permissions";

const table: Record<Permission, string> = {
  "orders.read": "owner manager agent",
  "orders.change": "owner manager agent",
  "conversations.read": "owner manager agent",
  "conversations.reply": "owner manager agent",
  "productMessages.read": "owner manager agent",
  "productMessages.send": "owner manager agent",
  "catalog.read": "owner manager agent",
  "catalog.import": "owner manager",
  "collections.change": "owner manager",
  "channels.read": "owner manager agent",
  "channels.connect": "owner",
  "deliveries.read": "owner manager",
  "deliveries.replay": "owner manager",
  "deliveries.configure": "owner",
  "live.follow": "owner manager agent",
  "staff.changeSelf": "owner manager agent",
};

test.each(Object.entries(table))("%s is for %s", (permission, roles) => {
  const allowed = staffRoles.filter((role) => isAllowed(role, permission as Permission));
  expect(allowed.join(" ")).toBe(roles);
});

test("whatever a manager may do, the owner may do", () => {
  for (const roles of Object.values(permissions)) expect(roles).toContain("owner");
});
