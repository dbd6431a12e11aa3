import { expect, type Page } from "@playwright/test";
import type { Credentials } from "@/e2e/demo-people";
import { openPage } from "@/e2e/open-page";
import { staffWords } from "@/e2e/staff-words";

export function signInPage(page: Page, words = staffWords()) {
  const email = page.getByRole("textbox", { name: words("staff.signIn.email") });
  const password = page.getByRole("textbox", { name: words("staff.signIn.password"), exact: true });
  const action = page.getByRole("button", { name: words("staff.signIn.action") });
  const title = page.getByRole("heading", { level: 1, name: words("staff.signIn.title") });
  return {
    email,
    password,
    action,
    title,
    open: async () => {
      await openPage(page, "/");
      await expect(title).toBeVisible();
    },
    signIn: async (credentials: Credentials) => {
      await email.fill(credentials.email);
      await password.click();
      await password.fill(credentials.password);
      await action.click();
    },
  };
}
