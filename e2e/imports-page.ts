import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

/** The dialog that imports, and the page with the history and the saved feeds. */
export function importsPage(page: Page, words = staffWords()) {
  const dialog = page.getByRole("dialog");
  const list = page.getByRole("list", { name: words("catalog.runs.list"), exact: true });
  const feeds = page.getByRole("region", { name: words("catalog.feeds.heading") });
  const press = (key: string) => page.getByRole("button", { name: words(key), exact: true }).click();
  return {
    dialog,
    list,
    feeds,
    detail: page.getByRole("region", { name: words("catalog.runs.detail"), exact: true }),
    rows: list.getByRole("button"),
    press,
    tab: (key: string) => page.getByRole("tab", { name: words(key) }),
    choose: async (text: string) => {
      await page.getByRole("button", { name: words("catalog.import.button") }).click();
      await dialog.getByText(words("catalog.import.fromFile"), { exact: true }).click();
      const choosing = page.waitForEvent("filechooser");
      await dialog.getByRole("button", { name: words("catalog.import.choose") }).click();
      const file = { name: "feed.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      await (await choosing).setFiles(file);
      await dialog.getByRole("button", { name: words("catalog.import.look") }).click();
    },
  };
}
