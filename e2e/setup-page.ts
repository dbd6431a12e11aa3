import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export interface FirstOwner {
  shopName: string;
  name: string;
  email: string;
  password: string;
}

export function setupPage(page: Page, words = staffWords()) {
  const field = (key: string) =>
    page.getByRole("textbox", { name: words(`staff.setup.${key}`), exact: true });
  const action = page.getByRole("button", { name: words("staff.setup.action") });
  return {
    title: page.getByRole("heading", { level: 1, name: words("staff.setup.title") }),
    code: field("code"),
    refusal: page.getByRole("main").getByRole("alert"),
    enterCode: (code: string) => field("code").fill(code),
    introduce: async ({ shopName, name, email, password }: FirstOwner) => {
      await field("shopName").fill(shopName);
      await field("name").fill(name);
      await field("email").fill(email);
      await field("password").fill(password);
    },
    openShop: () => action.click(),
  };
}
