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

export function addCustomer(simulator: Simulator, waId: string, name: string): Customer {
  const known = findCustomer(simulator, waId);
  if (known) {
    known.name = name;
    simulator.changed();
    return known;
  }
  const customer = { waId, userId: businessScopedId(waId), name, isOnline: true };
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
