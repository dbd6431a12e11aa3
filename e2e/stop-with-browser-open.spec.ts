import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { launchProgram } from "@/e2e/launched-program";
import { openPage } from "@/e2e/open-page";
import { ordersPage } from "@/e2e/orders-page";
import { signInPage } from "@/e2e/sign-in-page";
import { isPortFree } from "@/launch/free-port";

test("Ctrl-C stops the whole demo within ten seconds, also with a browser open", async ({ page }) => {
  test.setTimeout(240_000);
  const demo = await launchProgram("demo");
  try {
    const databaseUrl = new URL(await demo.fact("Database"));
    const dashboardUrl = await demo.fact("Dashboard");
    const [email = "", password = ""] = (await demo.fact("Sign in")).split(/\s+\(/)[0]?.split(" / ") ?? [];
    const liveStream = page.waitForResponse(
      (answer) => answer.url().endsWith("/api/live") && isEventStream(answer.headers()),
    );
    await openPage(page, dashboardUrl);
    await signInPage(page).signIn({ email, password });
    await expect(ordersPage(page).title).toBeVisible();
    await liveStream;

    expect(await demo.interrupt()).toBeLessThan(10_000);

    expect(demo.isAnyoneLeft()).toBe(false);
    expect(await isPortFree(demo.dashboardPort, "127.0.0.1")).toBe(true);
    expect(await isPortFree(demo.simulatorPort, "127.0.0.1")).toBe(true);
    expect(await isListening(Number(databaseUrl.port)), "the database is down").toBe(false);
  } finally {
    await demo.clearAway();
  }
});

function isEventStream(headers: Record<string, string>): boolean {
  return headers["content-type"]?.startsWith("text/event-stream") ?? false;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
    socket.once("close", () => socket.destroy());
    setTimeout(() => socket.destroy(), 1_000);
  });
}
