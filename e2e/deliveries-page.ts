import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function deliveriesPage(page: Page, words = staffWords()) {
  const detail = page.getByRole("region", { name: words("deliveries.detail"), exact: true });
  return {
    title: page.getByRole("heading", { level: 1, name: words("deliveries.title") }),
    rows: page.getByRole("list", { name: words("deliveries.list"), exact: true }).getByRole("link"),
    search: page.getByRole("searchbox", { name: words("deliveries.search") }),
    detail,
    body: detail.getByRole("region", { name: words("deliveries.body.label") }),
    replay: detail.getByRole("button", { name: words("deliveries.replay") }),
  };
}
