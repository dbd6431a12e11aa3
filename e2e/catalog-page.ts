import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function catalogPage(page: Page, words = staffWords()) {
  const list = page.getByRole("list", { name: words("catalog.list"), exact: true });
  return {
    list,
    open: (productName: string) => list.getByRole("button", { name: productName }).click(),
    sheetOf: (productName: string) => page.getByRole("dialog", { name: productName }),
    addToMessage: page.getByRole("link", { name: words("catalog.product.add") }),
    part: (path: "sent" | "ordered" | "variants") =>
      page.getByRole("region", { name: words(`catalog.product.${path}`), exact: true }),
  };
}
