import { expect, type Page, test } from "@playwright/test";
import { accessibilityProblems } from "@/e2e/accessibility";
import { customerPhone } from "@/e2e/customer-phone";
import { everyScreen } from "@/e2e/every-screen";
import { type FurnishedShop, furnishShop } from "@/e2e/furnished-shop";
import { narrowScreen, wideScreen } from "@/e2e/screen-sizes";
import { signInPage } from "@/e2e/sign-in-page";
import { type StaffApi, staffApi } from "@/e2e/staff-api";

test.describe.configure({ timeout: 240_000 });

let shop: FurnishedShop;
let api: StaffApi;

test.beforeAll(async () => {
  shop = await furnishShop();
  api = await staffApi("owner");
});

// The form of the first run is looked at in first-run.spec.ts, where it can be seen.
for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [wideScreen, narrowScreen]) {
    test(`axe finds nothing on any screen, ${colorScheme}, ${viewport.width} pixels wide`, async ({
      browser,
    }) => {
      const found: Record<string, string[]> = {};
      const look = async (name: string, page: Page) => {
        const problems = await accessibilityProblems(page);
        if (problems.length > 0) found[name] = problems;
      };
      for (const screen of everyScreen(shop)) {
        await test.step(screen.name, async () => {
          const context = await browser.newContext({ colorScheme, viewport });
          await api.lendSession(context);
          const page = await context.newPage();
          await screen.open(page);
          await look(screen.name, page);
          await context.close();
        });
      }
      await test.step("sign-in", async () => {
        const page = await (await browser.newContext({ colorScheme, viewport })).newPage();
        await signInPage(page).open();
        await look("sign-in", page);
        await page.context().close();
      });
      await test.step("customer's phone", async () => {
        const page = await (await browser.newContext({ colorScheme, viewport })).newPage();
        const phone = customerPhone(page);
        await phone.open(shop.customer);
        await look("phone, chat", page);
        await phone.viewItems();
        await phone.add("Brie de Meaux 300 g");
        await look("phone, items", page);
        await phone.openProduct("Brie de Meaux 300 g");
        await look("phone, product", page);
        await phone.viewCart();
        await look("phone, cart", page);
        await page.context().close();
      });
      expect(found).toEqual({});
    });
  }
}
