import type { DeliveryAttempt } from "@/simulator/state/delivery";
import type { SimulatorState } from "@/simulator/state/simulator-state";

export type Webhook = NonNullable<SimulatorState["webhook"]>;

// 360dialog waits five seconds for the 200 (360dialog.md §2.1).
const timeoutMs = 5000;

export async function postWebhook(
  webhook: Webhook,
  body: string | Uint8Array<ArrayBuffer>,
  contentType = "application/json",
): Promise<DeliveryAttempt> {
  const startedAt = Date.now();
  const attempt = { at: new Date(startedAt).toISOString(), url: webhook.url };
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      headers: { ...webhook.headers, "content-type": contentType },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return { ...attempt, status: response.status, tookMs: Date.now() - startedAt };
  } catch (error) {
    return { ...attempt, status: null, error: reasonOf(error), tookMs: Date.now() - startedAt };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
