import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Commerce } from "@/simulator/state/number-state";
import type { CalledNumber } from "./called-number";
import { metaAnswer, refusalAnswer } from "./refusal";

/** `data[0].id` is the connected catalog (360dialog.md §3.6). */
export function commerceSettings({ line, state }: CalledNumber): Answer {
  const { isPassedOn, isCartEnabled, isCatalogVisible } = state.commerce;
  if (!isPassedOn) return notPassedOn;
  return jsonAnswer(200, {
    data: [{ id: line.catalogId, is_cart_enabled: isCartEnabled, is_catalog_visible: isCatalogVisible }],
  });
}

/** Meta takes the switches in the query, each by itself or both (360dialog.md §3.6). */
export function changeCommerceSettings({ state }: CalledNumber, query: URLSearchParams): Answer {
  if (!state.commerce.isPassedOn) return notPassedOn;
  const changes: Partial<Commerce> = {};
  for (const [name, value] of query) {
    const member = switches[name];
    if (!member || !["true", "false"].includes(value))
      return refusalAnswer({ code: 100, details: `Invalid parameter ${name}` });
    changes[member] = value === "true";
  }
  Object.assign(state.commerce, changes);
  return jsonAnswer(200, { success: true });
}

const switches: Record<string, "isCartEnabled" | "isCatalogVisible"> = {
  is_cart_enabled: "isCartEnabled",
  is_catalog_visible: "isCatalogVisible",
};

const notPassedOn = metaAnswer(404, "Nothing at /whatsapp_commerce_settings");
