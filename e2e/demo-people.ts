import { stackFacts } from "@/e2e/stack-facts";
import type { StaffRole } from "@/lib/staff/permissions";

export interface Credentials {
  email: string;
  password: string;
}

/** How a member of the demo shop's staff signs in. */
export function credentialsOf(role: StaffRole): Credentials {
  const found = stackFacts().demoShop.signIn.find((person) => person.role === role);
  if (!found) throw new Error(`The demo shop has no ${role}.`);
  return found;
}
