import { POST } from "@/app/api/webhooks/360dialog/[channelToken]/route";
import { webhookSecretHeader } from "@/lib/channels/server/get-webhook-address";
import { workDueDeliveries } from "@/lib/inbound/server/work-delivery";
import type { TestChannel } from "./create-test-channel";

/** Posts to the webhook's route as 360dialog would; an object becomes JSON, a string goes as it is. */
export async function postDelivery(
  channel: Pick<TestChannel, "token" | "secret">,
  body: object | string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const { token, secret } = channel;
  const request = new Request(`http://localhost:3000/api/webhooks/360dialog/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(secret && { [webhookSecretHeader]: secret }) },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ channelToken: token }) });
}

/** Posts, then works on everything that is due. */
export async function receiveNow(channel: TestChannel, body: object | string): Promise<void> {
  const response = await postDelivery(channel, body);
  if (response.status !== 200) throw new Error(`The webhook answered ${response.status}.`);
  await workDueDeliveries();
}
