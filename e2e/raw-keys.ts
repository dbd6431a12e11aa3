import type { Page } from "@playwright/test";
import { namespaces } from "@/e2e/staff-words";

/** Keys of sentences that stand on the screen in place of the sentence, also in names only read out. */
export async function rawKeys(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const names = ["aria-label", "aria-description", "title", "placeholder", "alt"];
    const attributes = [...document.querySelectorAll("body *")].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.title, document.body.innerText, ...attributes].join("\n");
  });
  const key = new RegExp(`\\b(?:${namespaces().join("|")})(?:\\.[A-Za-z_]+)+\\b`, "g");
  return [...new Set(seen.match(key) ?? [])];
}
