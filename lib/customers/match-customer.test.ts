import { describe, expect, test } from "vitest";
import { type CustomerIds, matchCustomer } from "./match-customer";

const phoneOnly = { waId: "1555", userId: null };
const idOnly = { waId: null, userId: "US.1" };
const both = { waId: "1555", userId: "US.1" };
const otherPhone = { waId: "1777", userId: "US.1" };
const otherId = { waId: "1555", userId: "US.2" };

const cases: {
  says: CustomerIds;
  known: CustomerIds[];
  expected: ReturnType<typeof matchCustomer<CustomerIds>>;
}[] = [
  { says: both, known: [], expected: { match: "nobody" } },
  { says: idOnly, known: [phoneOnly], expected: { match: "nobody" } },
  { says: phoneOnly, known: [idOnly], expected: { match: "nobody" } },
  { says: phoneOnly, known: [both], expected: { match: "one", customer: both } },
  { says: idOnly, known: [both], expected: { match: "one", customer: both } },
  { says: both, known: [both], expected: { match: "one", customer: both } },
  { says: both, known: [phoneOnly], expected: { match: "one", customer: phoneOnly } },
  { says: both, known: [idOnly], expected: { match: "one", customer: idOnly } },
  { says: both, known: [otherId], expected: { match: "one", customer: otherId } },
  { says: both, known: [otherPhone], expected: { match: "one", customer: otherPhone } },
  {
    says: both,
    known: [idOnly, phoneOnly],
    expected: { match: "two_are_one", customer: phoneOnly, absorbed: idOnly },
  },
  {
    says: both,
    known: [idOnly, otherId],
    expected: { match: "two_are_one", customer: otherId, absorbed: idOnly },
  },
  {
    says: both,
    known: [otherPhone, phoneOnly],
    expected: { match: "id_moved", customer: phoneOnly, former: otherPhone },
  },
];

describe("matchCustomer", () => {
  test.each(cases)("$says among $known", ({ says, known, expected }) => {
    expect(matchCustomer(says, known)).toEqual(expected);
    expect(matchCustomer(says, known.toReversed())).toEqual(expected);
  });

  test("a missing id never matches a missing id", () => {
    expect(matchCustomer({ waId: null, userId: "US.9" }, [phoneOnly, { waId: null, userId: null }])).toEqual({
      match: "nobody",
    });
  });
});
