import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function catalogPage(page: Page, words = staffWords()) {
  const list = page.getByRole("list", { name: words("catalog.list"), exact: true });
  return {
    list,
    search: page.getByRole("searchbox", { name: words("catalog.search") }),
    showAs: (view: "list" | "grid") =>
      page.getByRole("radio", { name: words(`catalog.view.${view}`), exact: true }).click(),
    narrowBy: (facet: "brand" | "category" | "priceLabel" | "collection") =>
      page.getByRole("button", { name: words(`catalog.narrow.${facet}`), exact: true }).click(),
    openFilters: () => page.getByRole("button", { name: words("catalog.narrow.action") }).click(),
    takeAway: (filter: string) =>
      page.getByRole("button", { name: words("catalog.narrow.remove", { filter }), exact: true }).click(),
    open: (productName: string) => list.getByRole("button", { name: productName }).click(),
    sheetOf: (productName: string) => page.getByRole("dialog", { name: productName }),
    openAsPage: page.getByRole("link", { name: words("catalog.product.open") }),
    addToMessage: page.getByRole("link", { name: words("catalog.product.add") }),
    part: (path: "sent" | "ordered" | "variants") =>
      page.getByRole("region", { name: words(`catalog.product.${path}`), exact: true }),
  };
}
