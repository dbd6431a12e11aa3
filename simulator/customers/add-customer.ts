import { createHash } from "node:crypto";
import type { Simulator } from "@/simulator/state/simulator";
import type { Customer } from "@/simulator/state/simulator-state";

const countryByPrefix: readonly (readonly [string, string])[] = [
  ["1", "US"],
  ["31", "NL"],
  ["33", "FR"],
  ["34", "ES"],
  ["39", "IT"],
  ["44", "GB"],
  ["48", "PL"],
  ["49", "DE"],
  ["55", "BR"],
  ["81", "JP"],
  ["91", "IN"],
  ["212", "MA"],
  ["234", "NG"],
  ["351", "PT"],
  ["966", "SA"],
  ["971", "AE"],
];

export function findCustomer(simulator: Simulator, waId: string): Customer | undefined {
  return simulator.state.customers.find((customer) => customer.waId === waId);
}

/** By phone number, by business-scoped id or by username. */
export function findCustomerByAnyId(simulator: Simulator, id: string): Customer | undefined {
  return (
    findCustomer(simulator, id) ??
    simulator.state.customers.find(({ userId, username }) => userId === id || username === id)
  );
}

type Shown = { identity?: Customer["identity"] | undefined; username?: string | undefined };

export function addCustomer(simulator: Simulator, waId: string, name: string, shown: Shown = {}): Customer {
  const known = findCustomer(simulator, waId);
  if (known) {
    Object.assign(known, { name, ...shown });
    simulator.changed();
    return known;
  }
  const customer: Customer = {
    waId,
    userId: businessScopedId(waId),
    name,
    ...(shown.username !== undefined && { username: shown.username }),
    identity: shown.identity ?? "both",
    isOnline: true,
  };
  simulator.state.customers.push(customer);
  simulator.changed();
  return customer;
}

// Business-scoped user id: <ISO2>.<up to 128 alphanumerics> (360dialog.md §2.7).
function businessScopedId(waId: string): string {
  const country = countryByPrefix.findLast(([prefix]) => waId.startsWith(prefix))?.[1] ?? "US";
  const hash = createHash("sha256").update(waId).digest();
  return `${country}.${hash.readBigUInt64BE(0).toString().padStart(20, "1")}`;
}
