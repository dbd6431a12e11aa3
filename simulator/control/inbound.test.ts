import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { rosaNumber, testLine, textBody } from "@/simulator/testing/message-bodies";
import { runSimulator } from "@/simulator/testing/running-simulator";

let simulator: Awaited<ReturnType<typeof runSimulator>>;
beforeAll(async () => {
  simulator = await runSimulator();
});
afterAll(() => simulator.close());

const wamidSchema = z.object({ wamid: z.string() });
const bodySchema = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({ field: z.string(), value: z.looseObject({ messages: z.array(z.unknown()).optional() }) }),
      ),
    }),
  ),
});

async function say(inbound: Record<string, unknown>) {
  const answer = await simulator.call("POST", "/control/inbound", { from: rosaNumber, ...inbound });
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  return wamidSchema.parse(answer.json).wamid;
}

async function valueWith(text: string) {
  return vi.waitFor(() => {
    const found = simulator.webhook.received.find(({ body }) => JSON.stringify(body).includes(text));
    return bodySchema.parse(found?.body).entry[0]?.changes[0]?.value;
  });
}

const kinds: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  [
    "an image",
    { kind: "image", picture: "VEG-TOM-500", caption: "Is it this?" },
    {
      type: "image",
      image: { id: expect.stringMatching(/^\d+$/), mime_type: "image/jpeg", caption: "Is it this?" },
    },
  ],
  ["a video", { kind: "video" }, { type: "video", video: { mime_type: "video/mp4" } }],
  [
    "a voice note",
    { kind: "audio" },
    { type: "audio", audio: { voice: true, mime_type: "audio/ogg; codecs=opus" } },
  ],
  ["a song", { kind: "audio", voice: false }, { audio: { voice: false } }],
  [
    "a document",
    { kind: "document", filename: "list.pdf" },
    { document: { filename: "list.pdf", sha256: expect.stringMatching(/^[\w+/]{43}=$/) } },
  ],
  ["a sticker", { kind: "sticker" }, { sticker: { mime_type: "image/webp", animated: false } }],
  [
    "a location",
    { kind: "location", latitude: 40.4, longitude: -3.7, name: "Home" },
    { type: "location", location: { latitude: 40.4, longitude: -3.7, name: "Home" } },
  ],
  [
    "a contact card",
    { kind: "contacts", contacts: [{ name: "Ana Ruiz", phones: ["+34 600 1"] }] },
    { contacts: [{ name: { formatted_name: "Ana Ruiz" }, phones: [{ phone: "+34 600 1" }] }] },
  ],
  [
    "a tapped button",
    { kind: "button_reply", id: "yes", title: "Yes", contextId: "wamid.Q" },
    {
      type: "interactive",
      interactive: { type: "button_reply", button_reply: { id: "yes", title: "Yes" } },
      context: { from: testLine.waId, id: "wamid.Q" },
    },
  ],
  [
    "a chosen row",
    { kind: "list_reply", id: "r", title: "Row", description: "Which" },
    { interactive: { type: "list_reply", list_reply: { id: "r", title: "Row", description: "Which" } } },
  ],
  [
    "a form",
    { kind: "nfm_reply", name: "address_message", response: { city: "Pune" } },
    { interactive: { nfm_reply: { name: "address_message", response_json: '{"city":"Pune"}' } } },
  ],
  [
    "a template's button",
    { kind: "template_button", payload: "P", text: "Stop" },
    { type: "button", button: { payload: "P", text: "Stop" } },
  ],
  [
    "a reaction",
    { kind: "reaction", messageId: "wamid.Q", emoji: "🙏" },
    { type: "reaction", reaction: { message_id: "wamid.Q", emoji: "🙏" } },
  ],
  ["a removed reaction", { kind: "reaction", messageId: "wamid.Q" }, { reaction: { message_id: "wamid.Q" } }],
  ["a welcome request", { kind: "request_welcome" }, { type: "request_welcome" }],
  [
    "an unsupported one",
    { kind: "unsupported", unsupportedType: "poll" },
    { type: "unsupported", unsupported: { type: "poll" }, errors: [{ code: 131051 }] },
  ],
  [
    "an edit",
    { kind: "edit", messageId: "wamid.O", text: "Better" },
    { edit: { original_message_id: "wamid.O", message: { type: "text", text: { body: "Better" } } } },
  ],
  ["a revoke", { kind: "revoke", messageId: "wamid.O" }, { revoke: { original_message_id: "wamid.O" } }],
  ["a forwarded text", { kind: "text", text: "Look", forwarded: "once" }, { context: { forwarded: true } }],
  [
    "a text from an ad",
    { kind: "text", text: "Saw this", referral: { source_type: "ad", ctwa_clid: "c" } },
    { referral: { source_type: "ad", ctwa_clid: "c" } },
  ],
  ["a text of a group", { kind: "text", text: "All", groupId: "G1" }, { group_id: "G1" }],
  ["what nobody knows", { kind: "raw", message: { type: "hologram", hologram: {} } }, { type: "hologram" }],
];

test.each(kinds)("delivers %s", async (_, inbound, message) => {
  const wamid = await say(inbound);
  expect(await valueWith(wamid)).toMatchObject({
    contacts: [{ wa_id: rosaNumber }],
    messages: [{ id: wamid, from: rosaNumber, ...message }],
  });
});

test("an interactive message without its body comes with an error beside it", async () => {
  const wamid = await say({ kind: "interactive_without_body" });
  const value = await valueWith(wamid);
  expect(value).toMatchObject({ errors: [{ code: 131000 }], messages: [{ type: "interactive" }] });
  expect(value?.messages?.[0]).not.toHaveProperty("interactive");
});

test("a customer known by username alone has no phone number in any payload, until it shows", async () => {
  const waId = "34600999111";
  const identity = { name: "Mia", username: "@mia", identity: "username" };
  await simulator.call("POST", "/control/customers", { waId, ...identity });
  const wamid = await say({ from: "@mia", kind: "text", text: "Hi" });
  const value = await valueWith(wamid);
  expect(JSON.stringify(value)).not.toContain(waId);
  expect(value).toMatchObject({ contacts: [{ profile: { username: "@mia" }, user_id: expect.any(String) }] });

  const { user_id: recipient } = z
    .object({ contacts: z.tuple([z.object({ user_id: z.string() })]) })
    .parse(value).contacts[0];
  const answer = await simulator.call("POST", "/messages", { ...textBody(), to: undefined, recipient });
  expect(answer).toMatchObject({
    status: 200,
    json: { contacts: [{ input: recipient, user_id: recipient }] },
  });
  await vi.waitFor(async () => expect(JSON.stringify(await valueWith("recipient_user_id"))).toBeDefined());
  expect(JSON.stringify(simulator.webhook.received)).not.toContain(waId);

  await simulator.call("PATCH", `/control/customers/${waId}`, { identity: "both" });
  const both = await say({ from: waId, kind: "text", text: "Again" });
  expect(await valueWith(both)).toMatchObject({ contacts: [{ wa_id: waId, user_id: recipient }] });
});

test("a changed number is told from the old one, and the chat moves", async () => {
  const [old, next] = ["34600888111", "34600888222"];
  await simulator.call("POST", "/control/customers", { waId: old, name: "Ben" });
  await say({ from: old, kind: "text", text: "Hi" });
  const wamid = await say({ from: old, kind: "system", type: "user_changed_number", newWaId: next });
  const value = await valueWith(wamid);
  expect(value).toMatchObject({ messages: [{ from: old, type: "system", system: { wa_id: next } }] });
  expect(value).not.toHaveProperty("contacts");
  expect((await simulator.call("POST", "/messages", { ...textBody(), to: next })).status).toBe(200);
});

const events: readonly (readonly [string, Record<string, unknown>, string, Record<string, unknown>])[] = [
  [
    "template status",
    { kind: "template_status", name: "offer", event: "PAUSED" },
    "message_template_status_update",
    { event: "PAUSED", message_template_name: "offer", reason: "NONE" },
  ],
  [
    "template quality",
    { kind: "template_quality", name: "offer", next: "RED" },
    "message_template_quality_update",
    { new_quality_score: "RED" },
  ],
  [
    "an opt-out",
    { kind: "user_preferences", from: rosaNumber, value: "stop" },
    "user_preferences",
    { user_preferences: [{ wa_id: rosaNumber, value: "stop", category: "marketing_messages" }] },
  ],
  [
    "an echo",
    { kind: "echo", to: rosaNumber, text: "From the shop's phone" },
    "smb_message_echoes",
    { message_echoes: [{ to: rosaNumber, type: "text", text: { body: "From the shop's phone" } }] },
  ],
  [
    "history",
    {
      kind: "history",
      from: rosaNumber,
      messages: [{ author: "customer", text: "Long ago", sentAt: "2026-01-01T00:00:00Z" }],
    },
    "history",
    { history: [{ threads: [{ id: rosaNumber, messages: [{ history_context: { status: "READ" } }] }] }] },
  ],
  [
    "a contact",
    { kind: "contact_sync", from: rosaNumber },
    "smb_app_state_sync",
    { state_sync: [{ action: "add", contact: { phone_number: rosaNumber } }] },
  ],
  [
    "an alert",
    { kind: "account_alert", description: "Look" },
    "account_alerts",
    { alert_description: "Look", alert_severity: "CRITICAL" },
  ],
  [
    "phone quality",
    { kind: "phone_quality", event: "DOWNGRADE", limit: "TIER_250" },
    "phone_number_quality_update",
    { event: "DOWNGRADE", current_limit: "TIER_250" },
  ],
  [
    "a field nobody knows",
    { kind: "field", field: "moon_phase", value: { is: "full" } },
    "moon_phase",
    { is: "full" },
  ],
];

test.each(events)("delivers %s", async (_, event, field, value) => {
  await simulator.call("POST", "/control/event", { ...event, by: ["number"] });
  await vi.waitFor(() => {
    const changes = simulator.webhook.received.flatMap(({ body }) =>
      bodySchema.parse(body).entry.flatMap((entry) => entry.changes),
    );
    expect(changes.filter((change) => change.field === field)).toMatchObject([{ value }]);
  });
});

test("names what it cannot make an event of", async () => {
  for (const body of [{ kind: "poll" }, { kind: "image", from: rosaNumber, size: 1 }, {}]) {
    expect((await simulator.call("POST", "/control/inbound", body)).status).toBe(400);
  }
  const unknown = { kind: "image", from: rosaNumber, picture: "NOPE" };
  expect((await simulator.call("POST", "/control/inbound", unknown)).status).toBe(404);
});
