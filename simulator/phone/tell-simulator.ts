import type { PhoneView } from "./phone-contract";

export async function tellSimulator(
  path: "/phone/text" | "/phone/order" | "/phone/read" | "/phone/say",
  body: Record<string, unknown>,
): Promise<boolean> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Anything a customer can send but text and carts; the shapes are those of `POST /control/inbound`. */
export function say(
  { customer }: PhoneView,
  inbound: { kind: string } & Record<string, unknown>,
): Promise<boolean> {
  return tellSimulator("/phone/say", { from: customer.waId, ...inbound });
}
