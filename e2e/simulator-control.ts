import { z } from "zod";
import { stackFacts } from "@/e2e/stack-facts";

export interface Customer {
  waId: string;
  name: string;
}

/** The customer whose phone the simulator shows first. */
export const rosa: Customer = { waId: "34600100200", name: "Rosa Martín" };

const callSchema = z.object({
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  status: z.number().nullable(),
  answer: z.unknown(),
});
const outgoingSchema = z.looseObject({ to: z.string(), type: z.string() });
const acceptedSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });

export interface SentMessage {
  body: z.infer<typeof outgoingSchema>;
  wamid: string;
}

/** The messages 360dialog accepted for one customer, oldest first: the bodies as they came over the wire. */
export async function messagesSentTo({ waId }: Customer): Promise<SentMessage[]> {
  const calls = z.array(callSchema).parse(await ask("GET", "/control/received"));
  return calls
    .filter(({ method, path, status }) => method === "POST" && path === "/messages" && status === 200)
    .flatMap(({ body, answer }) => {
      const outgoing = outgoingSchema.safeParse(body);
      const accepted = acceptedSchema.safeParse(answer);
      if (!outgoing.success || !accepted.success) return [];
      return [{ body: outgoing.data, wamid: accepted.data.messages[0]?.id ?? "" }];
    })
    .filter(({ body }) => body.to.replace("+", "") === waId);
}

const acceptedListSchema = z.array(z.object({ to: z.string(), callbackData: z.string().nullable() }));

/** Our ids of the messages 360dialog took for one customer, also where its answer got lost, oldest first. */
export async function idsAcceptedFor({ waId }: Customer): Promise<(string | null)[]> {
  const accepted = acceptedListSchema.parse(await ask("GET", "/control/accepted"));
  return accepted.filter(({ to }) => to.replace("+", "") === waId).map(({ callbackData }) => callbackData);
}

/** What becomes of the connection of the next message that is sent. */
export async function dropNextSend(when: "before" | "after"): Promise<void> {
  await ask("POST", "/control/faults", { next: [{ kind: `drop_${when}` }] });
}

/** Keeps every webhook back, so that no status can say what became of a message. */
export async function holdWebhooks(): Promise<void> {
  await ask("POST", "/control/delivery-mode", { isHeld: true });
}

export async function releaseWebhooks(): Promise<void> {
  await ask("DELETE", "/control/delivery-mode");
}

const typingSchema = z.object({
  status: z.literal("read"),
  message_id: z.string(),
  typing_indicator: z.object({ type: z.literal("text") }),
});

/** The messages under whose ids 360dialog was asked to show that an answer is being written. */
export async function typingShownUnder(): Promise<string[]> {
  const calls = z.array(callSchema).parse(await ask("GET", "/control/received"));
  return calls.flatMap(({ body, status }) => {
    const typing = typingSchema.safeParse(body);
    return typing.success && status === 200 ? [typing.data.message_id] : [];
  });
}

export async function productMessagesSentTo(customer: Customer): Promise<SentMessage[]> {
  return (await messagesSentTo(customer)).filter(({ body }) => body.type === "interactive");
}

/** What was sent by template, which also reaches closed windows. */
export async function templatesSentTo(customer: Customer): Promise<SentMessage[]> {
  return (await messagesSentTo(customer)).filter(({ body }) => body.type === "template");
}

/** What the catalog says from now on. */
export async function changeProduct(
  sku: string,
  change: { price?: string; availability?: string },
): Promise<void> {
  await ask("PATCH", `/control/products/${sku}`, change);
}

/** Meta decides on a template, and tells the account. */
export async function decideOnTemplate(name: string, status: string): Promise<void> {
  await ask("PATCH", `/control/templates/${name}`, { status });
}

/** Somebody who has never written to the shop, with a number that no other test uses. */
export async function newCustomer(firstName: string): Promise<Customer> {
  const digits = Math.floor(Math.random() * 1e9)
    .toString()
    .padStart(9, "0");
  const customer = { waId: `34${digits}`, name: `${firstName} ${digits.slice(-5)}` };
  await ask("POST", "/control/customers", customer);
  return customer;
}

/** Opens the window, as any message of a customer does. */
export async function customerWrites({ waId }: Customer, text: string): Promise<void> {
  await ask("POST", "/control/inbound", { kind: "text", from: waId, text });
}

interface CartLine {
  retailerId: string;
  quantity: number;
}

/** Sends a cart without a phone page, at the shop's prices of now. */
export async function customerOrders(
  { waId }: Customer,
  items: readonly CartLine[],
  note = "",
): Promise<void> {
  await ask("POST", "/control/inbound", { kind: "order", from: waId, items, note });
}

const numbersSchema = z.tuple([z.unknown(), z.object({ apiKey: z.string(), phoneNumberId: z.string() })]);

/** The account's second number, which nobody has connected. */
export async function secondNumber(): Promise<{ apiKey: string; phoneNumberId: string }> {
  return numbersSchema.parse(await ask("GET", "/control/numbers"))[1];
}

/** A delivery to the address that is registered for the second number; its JSON is of no known shape. */
export async function deliverToSecondNumber(): Promise<void> {
  await ask("POST", "/control/deliver?to=second", { hello: "second number" });
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(new URL(path, stackFacts().simulatorUrl), {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
