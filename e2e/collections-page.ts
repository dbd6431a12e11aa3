import { expect, type Page } from "@playwright/test";
import { staffWords } from "@/e2e/staff-words";

export function collectionsPage(page: Page, words = staffWords()) {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`catalog.collections.${key}`, values);
  const dialog = page.getByRole("dialog");
  const condition = (position: number) =>
    dialog.getByRole("group", { name: say("condition", { position }), exact: true });
  const row = (name: string) => page.getByRole("row", { name });
  const grip = (name: string) => page.getByRole("button", { name: say("drag", { name }) });
  return {
    condition,
    name: dialog.getByRole("textbox", { name: say("name"), exact: true }),
    row,
    grip,
    /** As somebody without a mouse does: into the list, down to the row, to its grip, and up with it. */
    lift: async (name: string, position: number) => {
      await expect(row(name)).toBeVisible();
      await page.getByRole("searchbox", { name: say("add") }).focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Home");
      for (let at = 1; at < position; at++) await page.keyboard.press("ArrowDown");
      await expect(row(name)).toBeFocused();
      await page.keyboard.press("ArrowRight");
      await expect(grip(name)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator(":focus")).toHaveAttribute("aria-roledescription", "drop indicator");
    },
    /** Up or down with what is lifted until it would stand there, as a screen reader says it. */
    carry: async (key: "ArrowUp" | "ArrowDown" | "Home", place: string) => {
      const target = page.locator(":focus");
      await expect(async () => {
        if ((await target.getAttribute("aria-label")) !== place) await page.keyboard.press(key);
        expect(await target.getAttribute("aria-label")).toBe(place);
      }).toPass();
    },
    takeOut: (name: string) => page.getByRole("button", { name: say("take", { name }) }).click(),
    undo: () =>
      page
        .getByRole("button", { name: say("undo"), exact: true })
        .last()
        .click(),
    startNew: () => page.getByRole("button", { name: say("create"), exact: true }).click(),
    byRule: () => dialog.getByRole("radio", { name: say("rule"), exact: true }).click(),
    addCondition: () => dialog.getByRole("button", { name: say("addCondition") }).click(),
    addValue: async (field: "category" | "brand" | "label", value: string) => {
      const box = dialog.getByRole("combobox", { name: say(`addValue.${field}`) });
      await box.fill(value);
      await page.getByRole("option", { name: value }).first().click();
    },
    chooseField: async (position: number, field: "category" | "brand" | "label" | "price") => {
      await condition(position)
        .getByRole("button", { name: say("field") })
        .click();
      await page.getByRole("option", { name: say(field), exact: true }).click();
    },
    save: () => dialog.getByRole("button", { name: say("save"), exact: true }).click(),
    edit: () => page.getByRole("button", { name: say("edit"), exact: true }).click(),
  };
}
