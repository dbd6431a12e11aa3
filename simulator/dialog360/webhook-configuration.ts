import { z } from "zod";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";
import { metaAnswer } from "./refusal";

const configurationSchema = z.strictObject({
  url: z.string().refine(isAcceptedUrl, "must be an https URL whose host has no underscore or port"),
  headers: z.record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/), z.string()).default({}),
});

export function getWebhook(simulator: Simulator): Answer {
  return jsonAnswer(200, simulator.state.webhook ?? { url: "", headers: {} });
}

export function setWebhook(simulator: Simulator, body: unknown): Answer {
  const parsed = configurationSchema.safeParse(body);
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return metaAnswer(400, "Invalid webhook configuration", details);
  }
  simulator.state.webhook = parsed.data;
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
