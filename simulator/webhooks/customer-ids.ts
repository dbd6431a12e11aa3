import type { Customer } from "@/simulator/state/simulator-state";

const hasPhone = ({ identity }: Customer) => identity !== "username";
const hasUserId = ({ identity }: Customer) => identity !== "phone";

// A user with a username may be told by id alone, an older one by phone alone (360dialog.md §2.7).
export function idsOf(customer: Customer) {
  return {
    ...(hasPhone(customer) && { wa_id: customer.waId }),
    ...(hasUserId(customer) && { user_id: customer.userId }),
  };
}

export function senderOf(customer: Customer) {
  return {
    ...(hasPhone(customer) && { from: customer.waId }),
    ...(hasUserId(customer) && { from_user_id: customer.userId }),
  };
}

export function recipientOf(customer: Customer) {
  return {
    ...(hasPhone(customer) && { recipient_id: customer.waId }),
    ...(hasUserId(customer) && { recipient_user_id: customer.userId }),
  };
}

export function contactOf(customer: Customer) {
  const { name, username } = customer;
  return { profile: { name, ...(username !== undefined && { username }) }, ...idsOf(customer) };
}
