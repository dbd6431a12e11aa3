import { z } from "zod";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";
import type { CalledNumber } from "./called-number";
import { metaAnswer } from "./refusal";

const configurationSchema = z.strictObject({
  url: z.string().refine(isAcceptedUrl, "must be an https URL whose host has no underscore or port"),
  headers: z.record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/), z.string()).default({}),
});

const accountConfigurationSchema = configurationSchema.extend({ override_all: z.boolean().optional() });

export function getWebhook({ state }: CalledNumber): Answer {
  return jsonAnswer(200, state.webhook ?? { url: "", headers: {} });
}

/** Whether it keeps the headers is not certain (360dialog.md §1.2), so a control makes it forget them. */
export function setAccountWebhook(simulator: Simulator, body: unknown): Answer {
  const parsed = accountConfigurationSchema.safeParse(body);
  if (!parsed.success) return refused(parsed.error);
  const { url, headers } = parsed.data;
  const { dropsHeaders } = simulator.state.accountTraffic;
  simulator.state.accountWebhook = { url, headers: dropsHeaders ? {} : headers };
  simulator.changed();
  simulator.retryDeliveries();
  return getAccountWebhook(simulator);
}

export function getAccountWebhook(simulator: Simulator): Answer {
  const { accountWebhook, accountTraffic } = simulator.state;
  if (accountTraffic.dropsHeaders) return jsonAnswer(200, { url: accountWebhook?.url ?? "" });
  return jsonAnswer(200, accountWebhook ?? { url: "", headers: {} });
}

function refused(error: z.ZodError): Answer {
  const details = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return metaAnswer(400, "Invalid webhook configuration", details);
}

export function setWebhook(simulator: Simulator, number: CalledNumber, body: unknown): Answer {
  const parsed = configurationSchema.safeParse(body);
  if (!parsed.success) return refused(parsed.error);
  number.state.webhook = parsed.data;
  simulator.changed();
  simulator.retryDeliveries();
  return jsonAnswer(200, parsed.data);
}

// HTTPS, no underscore, no port: 360dialog.md §2.1. Loopback is the simulator's own exception.
function isAcceptedUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (isLoopback) return url.protocol === "http:" || url.protocol === "https:";
  return url.protocol === "https:" && url.port === "" && !url.hostname.includes("_");
}
