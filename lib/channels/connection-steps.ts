import type { ChannelDto } from "./contract";

export const connectionStepNames = [
  "key",
  "health",
  "webhook",
  "account",
  "wayBack",
  "catalog",
  "firstDelivery",
] as const;
export type ConnectionStepName = (typeof connectionStepNames)[number];

/** `not_offered`: 360dialog has no such thing for this kind of number. */
export type ConnectionStepState = "waiting" | "running" | "done" | "needs_you" | "failed" | "not_offered";

export interface ConnectionStep {
  name: ConnectionStepName;
  state: ConnectionStepState;
}

/** How far a number's connection is, read from what is known of it; what runs at the moment its screen knows. */
export function connectionSteps(channel: ChannelDto): ConnectionStep[] {
  return connectionStepNames.map((name) => ({ name, state: stateOf[name](channel) }));
}

/** The steps that somebody still has to do something about, or to wait for. */
export function openSteps(channel: ChannelDto): ConnectionStep[] {
  return connectionSteps(channel).filter(({ state }) => state !== "done" && state !== "not_offered");
}

const stateOf: Record<ConnectionStepName, (channel: ChannelDto) => ConnectionStepState> = {
  key: ({ healthReport }) => (healthReport.failure === "channel_key_refused" ? "needs_you" : "done"),
  health: ({ hosting, health, healthReport }) => {
    if (hosting !== "cloud") return "not_offered";
    if (healthReport.failure === "vendor_unavailable") return "failed";
    if (healthReport.answeredAt === null) return "waiting";
    return health === "blocked" ? "needs_you" : "done";
  },
  webhook: ({ webhookRegisteredAt, lastDeliveryAt }) =>
    // One that was pasted by hand shows by what it brings.
    webhookRegisteredAt !== null || lastDeliveryAt !== null ? "done" : "needs_you",
  account: ({ hosting, accountRegisteredAt, accountHeldBy }) => {
    if (hosting !== "cloud") return "not_offered";
    return accountRegisteredAt !== null || accountHeldBy !== null ? "done" : "needs_you";
  },
  wayBack: ({ provenAt, lastDeliveryAt }) =>
    provenAt !== null || lastDeliveryAt !== null ? "done" : "waiting",
  catalog: ({ vendorCatalogId }) => (vendorCatalogId === null ? "needs_you" : "done"),
  firstDelivery: ({ lastDeliveryAt }) => (lastDeliveryAt === null ? "waiting" : "done"),
};
