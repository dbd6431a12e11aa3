import { expect, type Page } from "@playwright/test";
import type { Customer } from "@/e2e/simulator-control";
import { staffWords } from "@/e2e/staff-words";

/** The composer; on narrow screens its panes are steps, which `toMessage` and `toSend` walk. */
export function composerPage(page: Page, words = staffWords()) {
  const catalog = page.getByRole("region", { name: words("productMessages.picker.label"), exact: true });
  const message = page.getByRole("region", { name: words("productMessages.message.label"), exact: true });
  const recipients = page.getByRole("list", { name: words("productMessages.to.list") });
  const search = catalog.getByRole("searchbox", { name: words("productMessages.picker.search") });
  const customerSearch = page.getByRole("searchbox", { name: words("productMessages.to.search") });
  const sendButton = page.getByRole("button", { name: words("productMessages.send.button"), exact: true });
  const sectionLabel = (section: number) => words("productMessages.message.section", { section });
  const productRow = (name: string) => catalog.getByRole("button", { name });

  const templates = page.getByRole("region", { name: words("productMessages.template.label") });

  const pasteDialog = page.getByRole("dialog", { name: words("productMessages.paste.title") });

  return {
    pasteDialog,
    pasteField: pasteDialog.getByRole("textbox", { name: words("productMessages.paste.field") }),
    openPaste: () => catalog.getByRole("button", { name: words("productMessages.paste.open") }).click(),
    findPasted: () => pasteDialog.getByRole("button", { name: words("productMessages.paste.find") }).click(),
    addPasted: (count: number) =>
      pasteDialog.getByRole("button", { name: words("productMessages.paste.add", { count }) }),
    body: message.getByRole("textbox", { name: words("productMessages.message.body") }),
    saveState: page.getByRole("banner").or(page.locator("main header")).getByRole("status"),
    title: page.getByRole("heading", { level: 1, name: words("productMessages.composer.title") }),
    catalog,
    message,
    recipients,
    search,
    customerSearch,
    sendButton,
    productRow,
    products: catalog
      .getByRole("list", { name: words("productMessages.picker.results") })
      .getByRole("listitem"),
    preview: page.getByRole("region", { name: words("productMessages.preview.label") }),
    recipientOption: ({ name }: Customer) => recipients.getByRole("checkbox", { name }),
    pick: (productName: string) => productRow(productName).click(),
    find: async (productName: string) => {
      await search.fill(productName);
      await productRow(productName).click();
    },
    /** Also where a draft that came back has it already, and where the page does not listen yet. */
    findUnlessPicked: async (productName: string) => {
      const row = productRow(productName);
      await expect(async () => {
        await search.fill(productName);
        if ((await row.getAttribute("aria-pressed")) === "false") await row.click();
        await expect(row).toHaveAttribute("aria-pressed", "true", { timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
    },
    choose: ({ name }: Customer) => recipients.getByRole("listitem").filter({ hasText: name }).click(),
    toMessage: () => page.getByRole("button", { name: words("productMessages.composer.toMessage") }).click(),
    toSend: () => page.getByRole("button", { name: words("productMessages.composer.toSend") }).click(),
    addSection: () =>
      message.getByRole("button", { name: words("productMessages.message.addSection") }).click(),
    titleOnlySection: (title: string) =>
      message.getByRole("textbox", { name: words("productMessages.message.sectionTitle") }).fill(title),
    nameSection: (section: number, title: string) =>
      message.getByRole("textbox", { name: sectionLabel(section) }).fill(title),
    writeHeader: (text: string) =>
      message.getByRole("textbox", { name: words("productMessages.message.header") }).fill(text),
    writeBody: (text: string) =>
      message.getByRole("textbox", { name: words("productMessages.message.body") }).fill(text),
    writeFooter: (text: string) =>
      message.getByRole("textbox", { name: words("productMessages.message.footer") }).fill(text),
    showAs: async (kind: "single" | "multi" | "carousel" | "catalog") => {
      await message.getByRole("button", { name: words("productMessages.message.kind") }).click();
      await page.getByRole("option", { name: words(`productMessages.message.kinds.${kind}`) }).click();
    },
    templates,
    templateValue: (placeholder: string) =>
      templates.getByRole("textbox", {
        name: words("productMessages.template.placeholderOf", { placeholder }),
      }),
    insertName: () =>
      templates
        .getByRole("button", { name: words("productMessages.template.insertName") })
        .first()
        .click(),
    send: () => sendButton.click(),
  };
}
