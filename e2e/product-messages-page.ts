import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function productMessagesPage(page: Page, words = staffWords()) {
  const newMessageLink = page.getByRole("link", { name: words("productMessages.new") });
  const list = page.getByRole("list", { name: words("productMessages.list") });
  return {
    newMessageLink,
    title: page.getByRole("heading", { level: 1, name: words("productMessages.title"), exact: true }),
    list,
    rows: list.getByRole("listitem"),
    newMessage: () => newMessageLink.click(),
    search: (text: string) =>
      page.getByRole("searchbox", { name: words("productMessages.sentPage.search") }).fill(text),
  };
}
