import type { BrowserContext } from "@playwright/test";

/** What the browser complained of on any page of the context: policy violations, errors, failed requests. */
export async function listenForComplaints(context: BrowserContext): Promise<() => string[]> {
  const complaints: string[] = [];
  await context.exposeFunction("noteViolation", (what: string) => {
    complaints.push(`policy: ${what}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      const note: unknown = Reflect.get(window, "noteViolation");
      if (typeof note === "function") note(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") complaints.push(`console: ${line.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`error: ${error.error().message}`));
  context.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()}: ${answer.url()}`);
  });
  return () => complaints;
}
