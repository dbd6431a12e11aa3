import { inboundSchema } from "@/simulator/control/inbound-schema";
import { receiveInbound } from "@/simulator/control/receive-inbound";
import type { Simulator } from "@/simulator/state/simulator";
import { chatOf } from "@/simulator/state/simulator-state";
import { addCustomer } from "./add-customer";
import { type CustomerSaying, orderContent, sayAsCustomer } from "./say-as-customer";
import { greetings, rosa, type SceneSaying, scenePeople } from "./scene-people";

const minuteMs = 60_000;
const greetAfterMs = 20 * 60 * minuteMs;

/** Lets the scene's people write at their times before now, oldest first; once per state. */
export function setScene(simulator: Simulator): { isNew: boolean } {
  if (simulator.state.isSceneSet) return { isNew: false };
  simulator.state.isSceneSet = true;
  const now = simulator.now();
  [...scenePeople, rosa]
    .flatMap(({ waId, name, says }) => {
      const customer = addCustomer(simulator, waId, name);
      return says.map((saying) => ({ customer, saying }));
    })
    .toSorted((one, other) => other.saying.minutesAgo - one.saying.minutesAgo)
    .forEach(({ customer, saying }) => {
      const sentAt = now - saying.minutesAgo * minuteMs;
      if ("inbound" in saying) {
        const inbound = { ...saying.inbound(customer.waId), sentAt: new Date(sentAt).toISOString() };
        receiveInbound(simulator, inboundSchema.parse(inbound));
        return;
      }
      sayAsCustomer(simulator, customer, { content: contentOf(simulator, saying), sentAt });
    });
  return { isNew: true };
}

function contentOf(
  simulator: Simulator,
  saying: Exclude<SceneSaying, { inbound: unknown }>,
): CustomerSaying["content"] {
  if ("text" in saying) return { kind: "text", text: saying.text };
  const content = orderContent(simulator, saying.cart, saying.note);
  if (!content) throw new Error("the scene orders something that the shop does not have");
  return content;
}

/** Rosa writes if her last message is old, so that a later start has one open window too. */
export function greet(simulator: Simulator): { wamid: string | null } {
  const now = simulator.now();
  const fromRosa = chatOf(simulator.state, rosa.waId).filter(({ author }) => author === "customer");
  const isRecent = fromRosa.some(({ sentAt }) => now - sentAt < greetAfterMs);
  if (isRecent) return { wamid: null };
  const text = greetings[fromRosa.length % greetings.length] ?? "Hello!";
  const customer = addCustomer(simulator, rosa.waId, rosa.name);
  return { wamid: sayAsCustomer(simulator, customer, { content: { kind: "text", text } }).id };
}
