import type { Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

export function sentMessagePage(page: Page, words = staffWords()) {
  const recipients = page.getByRole("region", { name: words("productMessages.sent.recipients") });
  const brought = page.getByRole("region", { name: words("productMessages.brought.label") });
  return {
    brought,
    orders: brought.getByRole("list", { name: words("productMessages.brought.ordersHead") }),
    title: page.getByRole("heading", { level: 1, name: words("productMessages.sent.title"), exact: true }),
    stateFor: ({ name }: Customer) =>
      recipients.getByRole("listitem").filter({ hasText: name }).getByRole("status"),
  };
}
