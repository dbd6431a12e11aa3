import type { Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

export function conversationsPage(page: Page, words = staffWords()) {
  const thread = page.getByRole("list", { name: words("conversations.thread"), exact: true });
  const reply = page.getByRole("textbox", { name: words("conversations.reply"), exact: true });
  return {
    rowOf: ({ name }: Customer) =>
      page.getByRole("list", { name: words("conversations.list"), exact: true }).getByRole("link", { name }),
    thread,
    reply,
    sendReply: async (text: string) => {
      await reply.fill(text);
      await page.getByRole("button", { name: words("conversations.send"), exact: true }).click();
    },
    sent: (text: string) => thread.getByRole("article").filter({ hasText: text }),
  };
}
