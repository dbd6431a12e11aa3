import { stackFacts } from "@/e2e/stack-facts";

interface Letter {
  body: string | Uint8Array<ArrayBuffer>;
  /** Instead of the printed one. */
  secret?: string | undefined;
  token?: string;
}

export interface DoorAnswer {
  status: number;
  text: string;
}

/** Posts to the printed webhook address with the printed header, as anybody can with curl. */
export async function deliver({ body, secret, token }: Letter): Promise<DoorAnswer> {
  const { webhookUrl, webhookSecretHeader } = stackFacts().demoShop;
  const [name = "", value = ""] = webhookSecretHeader.split(": ");
  const url = token === undefined ? webhookUrl : new URL(token, webhookUrl);
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", [name]: secret ?? value },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
