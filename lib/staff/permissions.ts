export const staffRoles = ["owner", "manager", "agent"] as const;
export type StaffRole = (typeof staffRoles)[number];

const everyone: readonly StaffRole[] = ["owner", "manager", "agent"];
const managers: readonly StaffRole[] = ["owner", "manager"];
const owners: readonly StaffRole[] = ["owner"];

/** The one table of who may do what; routes, verbs and screens read it. */
export const permissions = {
  "orders.read": everyone,
  "orders.change": everyone,
  "conversations.read": everyone,
  "conversations.reply": everyone,
  "productMessages.read": everyone,
  "productMessages.send": everyone,
  "catalog.read": everyone,
  "catalog.import": managers,
  "collections.change": managers,
  "channels.read": everyone,
  "channels.connect": owners,
  "deliveries.read": managers,
  "deliveries.replay": managers,
  "deliveries.configure": owners,
  "live.follow": everyone,
  "staff.changeSelf": everyone,
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

export function isAllowed(role: StaffRole, permission: Permission): boolean {
  return permissions[permission].includes(role);
}
