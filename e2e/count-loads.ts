import type { Page } from "@playwright/test";

/** How often the page was loaded anew since; moves within the app do not count. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  return () => loads;
}
