import type { BrowserContext } from "@playwright/test";

/** Counts each press of the mouse on any page of the context, from its next page load on. */
export async function countClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0;
  await context.exposeFunction("noteClick", () => {
    clicks += 1;
  });
  await context.addInitScript("addEventListener('pointerdown', () => noteClick(), true)");
  return () => clicks;
}
