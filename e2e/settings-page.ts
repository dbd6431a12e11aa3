import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function settingsPage(page: Page, words = staffWords()) {
  return {
    title: page.getByRole("heading", { level: 1, name: words("layout.settings") }),
    number: (name: string) => page.getByRole("main").getByText(name).first(),
  };
}
