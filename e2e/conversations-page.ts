import type { Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

export function conversationsPage(page: Page, words = staffWords()) {
  return {
    rowOf: ({ name }: Customer) =>
      page.getByRole("list", { name: words("conversations.list"), exact: true }).getByRole("link", { name }),
    thread: page.getByRole("list", { name: words("conversations.thread"), exact: true }),
  };
}
