import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery";
import { accountFields } from "./read-account-event";

const samples = new URL("./samples/", import.meta.url);
const parseSample = (name: string) => parseDelivery(readFileSync(new URL(`${name}.json`, samples)));

const kerry = { waId: "16315551234", userId: null };
const number = "106540352242922";
const waba = "8856996819413533";
const sha256 = "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=";
const media = { type: "media", sha256, caption: null, fileName: null, isVoice: false, isAnimated: false };
const message = (body: object, more: object = {}) => ({ event: "message", sender: kerry, body, ...more });
const removed = message({ type: "reaction", targetWamid: "wamid.OURS", emoji: null });

/** What each sample becomes, part by part of 360dialog.md §2.4 to §2.6. */
const expected: Record<string, object[]> = {
  "image-with-caption": [
    message({
      ...media,
      mediaKind: "image",
      vendorMediaId: "1003383421387256",
      mediaType: "image/jpeg",
      caption: "Do you have this one?",
    }),
  ],
  "video-with-url": [message({ ...media, mediaKind: "video", vendorMediaId: "1003383421387257" })],
  voice: [message({ ...media, mediaKind: "audio", mediaType: "audio/ogg; codecs=opus", isVoice: true })],
  document: [
    message({ ...media, mediaKind: "document", fileName: "invoice.pdf", caption: "My last invoice" }),
  ],
  sticker: [message({ ...media, mediaKind: "sticker", isAnimated: true })],
  location: [
    message({
      type: "location",
      latitude: 37.4419,
      longitude: -122.143,
      name: "The Oil Mill",
      address: "101 Forest Ave, Palo Alto",
      url: "https://example.com/mill",
    }),
  ],
  "location-strings": [
    message(
      { type: "location", latitude: 37.4419, longitude: -122.143, name: null, address: null, url: null },
      { contextWamid: "wamid.ASK" },
    ),
  ],
  contacts: [
    message({
      type: "contacts",
      contacts: [
        {
          name: "Ana Prado",
          organization: "Prado Foods",
          phones: [
            { phone: "+34 600 111 222", waId: "34600111222" },
            { phone: "+34 910 000 000", waId: null },
          ],
          emails: ["ana@example.com"],
        },
        { name: "Ben Ortiz", organization: null, phones: [], emails: [] },
      ],
    }),
  ],
  "button-reply": [
    message(
      { type: "choice", of: "button", id: "pickup", title: "Pick up", description: null },
      { contextWamid: "wamid.ASK" },
    ),
  ],
  "list-reply": [
    message({ type: "choice", of: "list", id: "slot-2", title: "Tomorrow", description: "9 to 12" }),
  ],
  "template-button": [
    message({ type: "choice", of: "template", id: "reorder-17", title: "Order again", description: null }),
  ],
  "flow-reply": [
    message({
      type: "form",
      form: "flow",
      text: "Sent",
      fields: [
        { name: "flow_token", value: "t-1" },
        { name: "size", value: "500" },
        { name: "gift", value: "true" },
        { name: "extras", value: "bow, card" },
        { name: "note", value: "Hello" },
      ],
    }),
  ],
  "address-reply": [
    message({
      type: "form",
      form: "address_message",
      text: "CUSTOMER\n400063",
      fields: [
        { name: "saved_address_id", value: "1" },
        { name: "in_pin_code", value: "400063" },
        { name: "city", value: "Mumbai" },
        { name: "name", value: "CUSTOMER" },
      ],
    }),
  ],
  "call-permission": [
    message({ type: "call_permission", isGranted: true, expiresAt: new Date(1745343479_000) }),
  ],
  "interactive-without-body": [
    message({ type: "unsupported", vendorType: "interactive", errors: [{ code: 131000 }] }),
    { event: "account", field: "errors", phoneNumberId: number, detail: { code: 131000 } },
  ],
  reaction: [message({ type: "reaction", targetWamid: "wamid.OURS", emoji: "👍" })],
  "reaction-removed": [removed, removed],
  "system-number-changed": [
    message({
      type: "system",
      systemType: "user_changed_number",
      text: "User Kerry changed from 16315551234 to 16315559999",
      newWaId: "16315559999",
      newUserId: null,
    }),
  ],
  "system-user-id-changed": [
    {
      event: "message",
      sender: { waId: null, userId: "US.1" },
      body: { type: "system", systemType: "user_changed_user_id", newWaId: null, newUserId: "US.2" },
    },
  ],
  "request-welcome": [message({ type: "welcome" })],
  referral: [
    message(
      { type: "text", text: "Is it still on offer?" },
      {
        origin: {
          forwarded: "no",
          referral: {
            sourceType: "ad",
            sourceUrl: "https://fb.me/3cr4Wqqkv",
            sourceId: "120226305854810726",
            headline: "New oil",
            text: "Pressed this week",
            clickId: "Aff-n8ZTODiE79d22KtAwQKj9e",
          },
        },
      },
    ),
  ],
  forwarded: [
    message({ type: "text" }, { origin: { forwarded: "once", referral: null } }),
    message({ type: "text" }, { origin: { forwarded: "often", referral: null } }),
  ],
  edit: [message({ type: "edit", targetWamid: "wamid.T6", body: { type: "text", text: "Look at that" } })],
  revoke: [message({ type: "revoke", targetWamid: "wamid.T6" })],
  "group-text": [message({ type: "text", text: "Hello all" }, { groupId: "Y2FwaV9ncm91cDox" })],
  "media-failed": [
    message(
      { type: "media", mediaKind: "image", vendorMediaId: null },
      {
        errors: [
          { code: 131052, title: "Media download error", detail: "The media could not be downloaded." },
        ],
      },
    ),
  ],
  unsupported: [message({ type: "unsupported", vendorType: "poll", errors: [{ code: 131051 }] })],
  "unknown-type": [message({ type: "other", vendorType: "hologram", text: "Hello from the future" })],
  "on-premise-types": [
    message({ ...media, mediaKind: "audio", vendorMediaId: "b1c68f38", isVoice: true }),
    message({ type: "system", newWaId: "16315559999" }),
    message({
      type: "unsupported",
      vendorType: null,
      errors: [{ code: 501, detail: "Message type is not currently supported" }],
    }),
    message({ type: "location", latitude: 38.9806, longitude: -76.9373 }),
    { event: "account", wabaId: null, phoneNumberId: null, field: "errors", detail: { code: 1014 } },
  ],
  "status-with-contacts": [
    { event: "status", status: "delivered", recipient: { waId: null, userId: "US.1" } },
    { event: "status", status: "read", recipient: { waId: "16315550002", userId: "US.2" } },
    { event: "status", status: "played", recipient: { waId: "16315550003", userId: null } },
  ],
  "payment-status": [
    {
      event: "account",
      phoneNumberId: number,
      wabaId: waba,
      field: "payment",
      occurredAt: new Date(1750030073_000),
      detail: { payment: { reference_id: "ref-1", amount: { value: 21000, offset: 100 } } },
    },
  ],
  "value-errors": [
    {
      event: "account",
      phoneNumberId: number,
      wabaId: waba,
      field: "errors",
      occurredAt: new Date(1739321024_000),
      detail: { code: 130429 },
    },
  ],
  "message-echoes": [
    {
      event: "app_message",
      source: "echo",
      phoneNumberId: number,
      direction: "outbound",
      wamid: "wamid.EC1",
      customer: { ...kerry, name: null, username: null },
      sentAt: new Date(1739321024_000),
      contextWamid: null,
      status: null,
      body: { type: "text", text: "We have it in stock" },
    },
    { event: "app_message", customer: kerry, body: { ...media, mediaKind: "image" } },
  ],
  history: [
    { event: "app_message", source: "history", direction: "inbound", customer: kerry, status: "read" },
    { event: "app_message", direction: "outbound", customer: kerry, status: "delivered" },
    {
      event: "app_message",
      direction: "inbound",
      customer: { waId: "34600111222" },
      body: { type: "other", vendorType: "media_placeholder" },
    },
    { event: "account", field: "history", detail: { metadata: { progress: 100 } } },
  ],
  "history-declined": [{ event: "account", wabaId: waba, field: "history", detail: { code: 2593109 } }],
  "app-contacts": [
    { event: "contact", phoneNumberId: number, customer: { ...kerry, name: "Kerry Fisher" }, action: "add" },
    { event: "contact", customer: { waId: "34600111222", name: null }, action: "remove" },
  ],
  "user-preferences": [
    {
      event: "preference",
      phoneNumberId: number,
      customer: { ...kerry, name: "Kerry Fisher" },
      wantsMarketing: false,
      changedAt: new Date(1731705721_000),
    },
    { event: "preference", customer: { waId: "34600111222" }, wantsMarketing: true },
  ],
  "template-status": [
    {
      event: "account",
      wabaId: waba,
      field: "message_template_status_update",
      occurredAt: null,
      // The id is beyond what a float holds.
      detail: { event: "APPROVED", message_template_id: "900001234567890123" },
    },
  ],
  "account-updates": [...accountFields]
    .filter((field) => field !== "message_template_status_update")
    .map((field) => ({ event: "account", wabaId: waba, field, occurredAt: new Date(1739321024_000) })),
  "unknown-field": [{ event: "other", field: "moon_phase" }],
};

/** Read to the last letter in parse-delivery.test.ts. */
const readElsewhere = [
  "cloud-order-placeholders",
  "cloud-order",
  "on-premise-order-placeholders",
  "on-premise-order",
  "on-premise-statuses",
  "product-inquiry",
  "status-failed",
  "status-sent-with-pricing",
  "two-entries",
  "username-only-order",
];

test.each(Object.entries(expected))("%s", (name, events) => {
  const parsed = parseSample(name);
  expect(parsed.unrecognised).toBeNull();
  expect(parsed.events).toMatchObject(events);
});

test("every sample is expected to become something", () => {
  const names = readdirSync(samples).flatMap((name) => name.match(/^(.*)\.json$/)?.[1] ?? []);
  expect(names.sort()).toEqual([...Object.keys(expected), ...readElsewhere].sort());
});
