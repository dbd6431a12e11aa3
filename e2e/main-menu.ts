import type { Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

type Place = "orders" | "conversations" | "productMessages" | "catalog" | "settings";

/** The rail, or the bar at the foot of a phone. */
export function mainMenu(page: Page, words = staffWords()) {
  const menu = page.getByRole("navigation", { name: words("layout.navigation") });
  // The bar has shorter words, and a count may follow: "Orders, 3 new orders".
  const linkTo = (place: Place) => {
    const either = [words(`layout.${place}`), words(`layout.short.${place}`)].join("|");
    return menu.getByRole("link", { name: new RegExp(`^(?:${either})`) });
  };
  return {
    linkTo,
    goTo: (place: Place) => linkTo(place).click(),
  };
}
