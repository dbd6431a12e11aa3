import { expect, test } from "@playwright/test";
import { openPage } from "@/e2e/open-page";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

const words = staffWords();

test("the owner forwards copies: the secret is shown once, the test says what the address answers", async ({
  page,
  context,
}) => {
  const api = await staffApi("owner");
  await api.lendSession(context);
  await openPage(page, "/settings/forward");
  await page
    .getByLabel(words("deliveries.forward.url"), { exact: true })
    .fill(new URL("/nowhere", stackFacts().simulatorUrl).href);
  await page
    .getByRole("button", { name: words("deliveries.forward.save") })
    .first()
    .click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole("button", { name: words("deliveries.forward.test") }).click();
  await expect(page.getByText(words("deliveries.forward.tested", { status: "404" }))).toBeVisible();
  await page.getByRole("button", { name: words("deliveries.forward.disable") }).click();
  await expect(page.getByText(words("deliveries.forward.off"), { exact: true })).toBeVisible();
  await page.reload();
  await page.getByLabel(words("deliveries.retention.days"), { exact: true }).fill("0");
  await expect(page.getByText(words("deliveries.retention.wrong"))).toBeVisible();
  await expect(page.getByText(/^whsec_/)).toHaveCount(0);
});

for (const role of ["manager", "agent"] as const) {
  test(`a ${role} cannot reach the forward`, async ({ page, context }) => {
    const api = await staffApi(role);
    await api.lendSession(context);
    await openPage(page, "/settings/forward");
    await expect(page.getByText(words("deliveries.forward.forbidden.text"))).toBeVisible();
    expect((await api.ask("/api/deliveries/forward")).status).toBe(403);
  });
}
