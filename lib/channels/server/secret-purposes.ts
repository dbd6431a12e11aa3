import "server-only";

/** Sealed with each secret and needed to open it, so that none can stand in another's column. */
export const secretPurposes = {
  apiKey: "channel.apiKey",
  webhookToken: "channel.webhookToken",
  accountToken: "channel.accountToken",
  webhookSecret: "channel.webhookSecret",
} as const;
