import { expect, test } from "@playwright/test";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { customerWrites, newCustomer } from "@/e2e/simulator-control";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

const words = staffWords();

test("where files have a store of their own, a large one goes there and not through our routes", async ({
  page,
  context,
}) => {
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Berta");
  await customerWrites(customer, "The catalogue?");
  const { id } = await openConversationOf(api, customer);
  await openPage(page, `/conversations/${id}`);
  // The shop of these tests keeps its files in the database: its store is played by the page's own host.
  const store = new URL("/a-store?pathname=media%2F1", stackFacts().dashboardUrl).href;
  const puts: { bytes: number; authorization: string | undefined }[] = [];
  const told: unknown[] = [];
  const through: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && /\/media\?/.test(request.url())) through.push(request.url());
  });
  await page.route("**/media/uploads", (route) =>
    route.fulfill({
      json: { offer: { ticket: "the-ticket", url: store, headers: { authorization: "Bearer once" } } },
    }),
  );
  await page.route("**/a-store?*", (route) => {
    const request = route.request();
    const bytes = request.postDataBuffer()?.byteLength ?? 0;
    puts.push({ bytes, authorization: request.headers().authorization });
    return route.fulfill({ json: {} });
  });
  await page.route("**/media/uploaded", (route) => {
    told.push(route.request().postDataJSON());
    return route.continue();
  });

  const buffer = Buffer.concat([Buffer.from("%PDF-1.4 "), Buffer.alloc(5 * 1024 * 1024, "x")]);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words("conversations.attach.choose") }).click();
  await (await chooser).setFiles({ name: "catalogue.pdf", mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: words("conversations.send"), exact: true }).click();

  // Nothing is there in truth, and our API says so.
  const chosen = page.getByRole("region", { name: words("conversations.attach.chosen") });
  await expect(chosen).toContainText(words("conversations.attach.problem.not_uploaded"));
  expect(puts).toEqual([{ bytes: buffer.byteLength, authorization: "Bearer once" }]);
  expect(told).toEqual([expect.objectContaining({ ticket: "the-ticket", fileName: "catalogue.pdf" })]);
  expect(through).toEqual([]);
  await expect(conversationsPage(page).thread).not.toContainText("catalogue.pdf");
});
