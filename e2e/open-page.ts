import type { Page } from "@playwright/test";

/** Opens an address and waits until the page listens: what is typed or pressed before that is lost. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilListening(page);
}

/** React marks each element that it has taken over from the server's HTML. */
export async function untilListening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("button, input, textarea, a[href]")];
    const isTaken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps"));
    return controls.length > 0 && controls.every(isTaken);
  });
}
