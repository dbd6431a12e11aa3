import type { Locator, Page } from "@playwright/test";

/** Pastes or drops a file as a browser hands it over: with an event that carries it. */
export async function handOver(target: Locator, kind: "paste" | "drop", name: string): Promise<void> {
  await target.evaluate(
    (element, given) => {
      const data = new DataTransfer();
      data.items.add(new File(["%PDF-1.4 test"], given.name, { type: "application/pdf" }));
      const choices = { bubbles: true, cancelable: true };
      const event =
        given.kind === "paste"
          ? new ClipboardEvent("paste", { ...choices, clipboardData: data })
          : new DragEvent("drop", { ...choices, dataTransfer: data });
      element.dispatchEvent(event);
    },
    { kind, name },
  );
}

/** Lets uploads through at so many bytes a second, until what it answers with is called. */
export async function limitUploads(page: Page, bytesPerSecond: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const limitTo = (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await session.send("Network.enable");
  await limitTo(bytesPerSecond);
  return async () => {
    await limitTo(-1);
    await session.detach();
  };
}
