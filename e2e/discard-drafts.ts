import { expect, type Page } from "@playwright/test";
import { stackFacts } from "@/e2e/stack-facts";
import { draftListSchema } from "@/lib/product-messages/draft-contract";

const path = "/api/product-messages/drafts";

/** The composer begins anew for whoever is signed in here, whatever another spec has left in it. */
export async function discardDrafts(page: Page): Promise<void> {
  const headers = { origin: new URL(stackFacts().dashboardUrl).origin };
  // Signing in may still be under way.
  await expect(async () => {
    const { drafts } = draftListSchema.parse(await (await page.request.get(path)).json());
    for (const { id } of drafts)
      await page.request.post(`${path}/${id}/state`, { headers, data: { isDiscarded: true } });
  }).toPass({ timeout: 15_000 });
}
