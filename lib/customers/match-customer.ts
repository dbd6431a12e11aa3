import type { CustomerDto } from "./contract";

export type CustomerIds = Pick<CustomerDto, "waId" | "userId">;

export type CustomerMatch<Known extends CustomerIds> =
  | { match: "nobody" }
  | { match: "one"; customer: Known }
  /** Two of our customers are one person: what `absorbed` has goes to `customer`. */
  | { match: "two_are_one"; customer: Known; absorbed: Known }
  /** The business-scoped id now names `customer`; `former` has a phone of its own and stays. */
  | { match: "id_moved"; customer: Known; former: Known };

/**
 * Whom of the customers we know a delivery means. The phone decides where it is given: messages go
 * to it. Business-scoped ids change with the number, and either id may be missing (360dialog.md §2.7).
 */
export function matchCustomer<Known extends CustomerIds>(
  person: CustomerIds,
  known: readonly Known[],
): CustomerMatch<Known> {
  const byPhone = person.waId === null ? undefined : known.find((customer) => customer.waId === person.waId);
  const byId =
    person.userId === null ? undefined : known.find((customer) => customer.userId === person.userId);
  const customer = byPhone ?? byId;
  if (!customer) return { match: "nobody" };
  if (!byPhone || !byId || byPhone === byId) return { match: "one", customer };
  return byId.waId === null
    ? { match: "two_are_one", customer: byPhone, absorbed: byId }
    : { match: "id_moved", customer: byPhone, former: byId };
}
