import { expect, test } from "vitest";
import { connectionSteps, openSteps } from "./connection-steps";
import { type ChannelDto, channelSchema, hostings } from "./contract";

const at = "2026-11-25T12:00:00.000Z";
const fresh = channelSchema.parse({
  id: "01890000-0000-7000-8000-000000000000",
  name: "Counter",
  displayPhoneNumber: "+34 911 000 360",
  hosting: "cloud",
  phoneNumberId: "106540352242922",
  vendorCatalogId: null,
  catalogId: null,
  webhookRegisteredAt: null,
  accountRegisteredAt: null,
  accountHeldBy: null,
  lastDeliveryAt: null,
  provenAt: null,
  wrongSecretCount: 0,
  health: "available",
  healthReport: { answeredAt: at, failure: null, problems: [] },
  qualityRating: null,
  isSharedWithApp: false,
  slowed: null,
  isCartEnabled: null,
  isCatalogVisible: null,
  foreignCatalogId: null,
  hasFormerSecret: false,
  formerSecretUntil: null,
});
const statesOf = (change: Partial<ChannelDto>) =>
  Object.fromEntries(connectionSteps({ ...fresh, ...change }).map(({ name, state }) => [name, state]));

test("a number that was just connected: its key and health are known, the rest is to do", () => {
  expect(statesOf({})).toEqual({
    key: "done",
    health: "done",
    webhook: "needs_you",
    account: "needs_you",
    wayBack: "waiting",
    catalog: "needs_you",
    firstDelivery: "waiting",
  });
});

const report = fresh.healthReport;
test.each<[string, Partial<ChannelDto>, object]>([
  [
    "a key that is refused",
    { healthReport: { ...report, failure: "channel_key_refused" } },
    { key: "needs_you" },
  ],
  ["no answer", { healthReport: { ...report, failure: "vendor_unavailable" } }, { health: "failed" }],
  ["no answer ever", { healthReport: { ...report, answeredAt: null } }, { health: "waiting" }],
  ["blocked", { health: "blocked" }, { health: "needs_you" }],
  ["limited", { health: "limited" }, { health: "done" }],
  ["registered", { webhookRegisteredAt: at, accountRegisteredAt: at }, { webhook: "done", account: "done" }],
  ["the account's held by another number", { accountHeldBy: "Wholesale" }, { account: "done" }],
  ["a probe came in", { provenAt: at }, { wayBack: "done", firstDelivery: "waiting" }],
  [
    "pasted by hand, and a delivery came",
    { lastDeliveryAt: at },
    { webhook: "done", wayBack: "done", firstDelivery: "done", account: "needs_you" },
  ],
  ["a catalog is named", { vendorCatalogId: "367025965434465" }, { catalog: "done" }],
])("%s", (_name, change, states) => {
  expect(statesOf(change)).toMatchObject(states);
});

test.each(hostings)("%s: nothing is open when all that it offers is done", (hosting) => {
  const offered = hosting === "cloud" ? { accountRegisteredAt: at } : {};
  const done = { ...fresh, ...offered, hosting, vendorCatalogId: "367025965434465", lastDeliveryAt: at };
  expect(openSteps(done)).toEqual([]);
  expect(openSteps({ ...done, lastDeliveryAt: null }).map(({ name }) => name)).toEqual([
    "webhook",
    "wayBack",
    "firstDelivery",
  ]);
});
