import { type SimulatorOptions, startSimulator } from "@/simulator/start-simulator";
import { callSimulator } from "./call-simulator";
import { testLine } from "./message-bodies";
import { receiveWebhooks } from "./receive-webhooks";
import { smallShop } from "./small-shop";

/** A fast simulator with a webhook; `close` ends both. */
export async function runSimulator(
  options: Partial<SimulatorOptions> & { answerWith?: (place: number, body: unknown) => number } = {},
) {
  const { answerWith = () => 200, ...simulatorOptions } = options;
  const simulator = await startSimulator({
    port: 0,
    apiKey: testLine.apiKey,
    shop: smallShop,
    pace: { sentMs: 5, deliveredMs: 5, firstRetryMs: 20 },
    ...simulatorOptions,
  });
  const webhook = await receiveWebhooks(answerWith);
  const call = callSimulator(simulator.url);
  await call("POST", "/v1/configs/webhook", { url: webhook.url, headers: { "X-Secret": "s3cret" } });
  async function close() {
    webhook.close();
    await simulator.close();
  }
  return { url: simulator.url, call, webhook, close };
}
