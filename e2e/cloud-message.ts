import { newWamid, secondsOf } from "@/e2e/seed-page-orders";
import type { Customer } from "@/e2e/simulator-control";
import { deliver } from "@/e2e/webhook-door";

const demoNumber = { display_phone_number: "34911000360", phone_number_id: "106540352242922" };

/** Brings one message of a customer's, of whatever type, to the door; answers with its id at WhatsApp. */
export async function deliverMessage(
  { waId, name }: Customer,
  message: { type: string } & Record<string, unknown>,
): Promise<string> {
  const wamid = newWamid();
  const value = {
    messaging_product: "whatsapp",
    metadata: demoNumber,
    contacts: [{ profile: { name }, wa_id: waId }],
    messages: [{ from: waId, id: wamid, timestamp: secondsOf(new Date()), ...message }],
  };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "8856996819413533", changes: [{ field: "messages", value }] }],
  });
  const { status } = await deliver({ body });
  if (status !== 200) throw new Error(`The door answered ${status}.`);
  return wamid;
}
