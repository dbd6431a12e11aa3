import { expect, test } from "@playwright/test";
import { accessibilityProblems, sidewaysScroll } from "@/e2e/accessibility";
import { deliverMessage } from "@/e2e/cloud-message";
import { conversationsPage } from "@/e2e/conversations-page";
import { openPage } from "@/e2e/open-page";
import { openConversationOf } from "@/e2e/placed-orders";
import { narrowScreen, wideScreen } from "@/e2e/screen-sizes";
import { newCustomer } from "@/e2e/simulator-control";
import { staffApi } from "@/e2e/staff-api";
import { staffWords } from "@/e2e/staff-words";

test.use({ viewport: wideScreen });

const words = staffWords();
const file = { id: "1537216070512345", mime_type: "image/jpeg", sha256: "c2hhMjU2" };

/** Each type of 360dialog.md §2.4 and what the screen says of it. */
const kinds: { message: { type: string } & Record<string, unknown>; says: string[] }[] = [
  { message: { type: "text", text: { body: "Is the fig bread fresh?" } }, says: ["Is the fig bread fresh?"] },
  {
    message: { type: "text", text: { body: "Look" }, context: { frequently_forwarded: true } },
    says: ["Look", words("conversations.mark.forwardedOften")],
  },
  {
    message: {
      type: "text",
      text: { body: "Saw your ad" },
      referral: {
        source_url: "https://fb.me/abc",
        source_id: "120",
        source_type: "ad",
        headline: "Figs are in",
        body: "Fresh this week",
      },
    },
    says: ["Saw your ad", words("conversations.mark.ad", { title: "Figs are in" })],
  },
  {
    message: { type: "image", image: { ...file, caption: "Our shelf" } },
    says: ["Our shelf"],
  },
  {
    message: { type: "audio", audio: { ...file, id: "2", mime_type: "audio/ogg; codecs=opus", voice: true } },
    says: [words("conversations.media.voice")],
  },
  {
    message: {
      type: "document",
      document: { ...file, id: "3", mime_type: "application/pdf", filename: "delivery-note.pdf" },
    },
    says: ["delivery-note.pdf"],
  },
  {
    message: {
      type: "location",
      location: { latitude: 41.38879, longitude: 2.15899, name: "Plaça de Catalunya", address: "Barcelona" },
    },
    says: ["Plaça de Catalunya", "41.38879, 2.15899", words("conversations.location.map")],
  },
  {
    message: {
      type: "contacts",
      contacts: [
        { name: { formatted_name: "Ana Ruiz", first_name: "Ana" }, phones: [{ phone: "+34 600 100 300" }] },
      ],
    },
    says: ["Ana Ruiz", "+34 600 100 300"],
  },
  {
    message: {
      type: "interactive",
      interactive: {
        type: "list_reply",
        list_reply: { id: "t", title: "Tomorrow", description: "10 to 12" },
      },
    },
    says: [words("conversations.choice", { title: "Tomorrow" }), "10 to 12"],
  },
  {
    message: { type: "button", button: { payload: "yes", text: "Yes, please" } },
    says: [words("conversations.choice", { title: "Yes, please" })],
  },
  {
    message: {
      type: "interactive",
      interactive: {
        type: "nfm_reply",
        nfm_reply: { name: "flow", body: "Sent", response_json: '{"pick_up_day":"Friday"}' },
      },
    },
    says: [words("conversations.form.flow"), "Pick up day", "Friday"],
  },
  {
    message: {
      type: "unsupported",
      errors: [{ code: 131051, title: "Message type unknown" }],
      unsupported: { type: "poll" },
    },
    says: [words("conversations.unsupported.poll")],
  },
  { message: { type: "interactive" }, says: [words("conversations.unsupported.interactive")] },
  { message: { type: "request_welcome" }, says: [words("conversations.welcome")] },
  {
    message: { type: "hologram", hologram: {} },
    says: [words("conversations.otherType", { type: "hologram" })],
  },
];

test("every kind of message is in the thread as what it is, on a wide and a narrow screen", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const api = await staffApi("agent");
  await api.lendSession(context);
  const customer = await newCustomer("Nadia");
  for (const { message } of kinds) await deliverMessage(customer, message);
  const { id } = await openConversationOf(api, customer);

  await openPage(page, `/conversations/${id}`);
  const { thread } = conversationsPage(page);
  for (const { says } of kinds) {
    for (const said of says) await expect(thread).toContainText(said, { timeout: 15_000 });
  }
  const map = thread.getByRole("link", { name: words("conversations.location.map") });
  await expect(map).toHaveAttribute("rel", /noopener/);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.setViewportSize(narrowScreen);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
});
