import { currentProduct } from "@/simulator/catalog/current-products";
import { inboundSchema } from "@/simulator/control/inbound-schema";
import { receiveInbound } from "@/simulator/control/receive-inbound";
import { control, withBody } from "@/simulator/control/with-body";
import { findCustomer } from "@/simulator/customers/add-customer";
import { readChat } from "@/simulator/customers/read-chat";
import { orderContent, sayAsCustomer } from "@/simulator/customers/say-as-customer";
import { rosa } from "@/simulator/customers/scene-people";
import { type Answer, bytesAnswer, jsonAnswer, textAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import { phoneOrderSchema, phoneReadSchema, phoneTextSchema } from "@/simulator/phone/phone-contract";
import type { Simulator } from "@/simulator/state/simulator";
import type { Customer } from "@/simulator/state/simulator-state";
import type { PhoneBundle } from "./bundle-phone";
import type { OpenPhones } from "./open-phones";
import { phoneIcon, phonePage } from "./phone-page";
import { phoneView } from "./phone-view";

export function phoneRoutes(simulator: Simulator, phones: OpenPhones, bundle: PhoneBundle): Route[] {
  function forCustomer(waId: string, answer: (customer: Customer) => Answer): Answer {
    const customer = findCustomer(simulator, waId);
    return customer ? answer(customer) : jsonAnswer(404, { error: `No customer ${waId}` });
  }

  const page = () => textAnswer(200, phonePage, "text/html");
  return [
    control("GET", "/", page),
    control("GET", "/phone", page),
    control("GET", "/favicon.ico", () => textAnswer(200, phoneIcon, "image/svg+xml")),
    control("GET", "/phone/icon.svg", () => textAnswer(200, phoneIcon, "image/svg+xml")),
    control("GET", "/phone/phone.js", () => bytesAnswer("text/javascript", bundle.script)),
    control("GET", "/phone/phone.css", () => bytesAnswer("text/css", bundle.style)),
    control("GET", "/phone/events", (call) =>
      forCustomer(call.query.get("customer") ?? rosa.waId, (customer) => ({
        kind: "stream",
        attach: (response) => phones.attach(response, () => phoneView(simulator, customer)),
      })),
    ),
    withBody("POST", "/phone/read", phoneReadSchema, (body) =>
      forCustomer(body.customer, (customer) => {
        readChat(simulator, customer);
        return jsonAnswer(200, {});
      }),
    ),
    withBody("POST", "/phone/say", inboundSchema, (inbound) => receiveInbound(simulator, inbound)),
    // On the phone a file stays when the vendor's copy of it has expired.
    control("GET", "/phone/media/:id", ({ params: { id = "" } }) => {
      const record = simulator.state.media[id];
      const bytes = record && simulator.mediaFiles.read(id);
      return record && bytes
        ? bytesAnswer(record.mimeType, bytes)
        : jsonAnswer(404, { error: `No media ${id}` });
    }),
    withBody("POST", "/phone/text", phoneTextSchema, ({ text, customer, ...context }) =>
      forCustomer(customer, (author) => {
        const content = { kind: "text" as const, text };
        return jsonAnswer(200, {
          wamid: sayAsCustomer(simulator, author, { content, ...context }).id,
        });
      }),
    ),
    withBody("POST", "/phone/order", phoneOrderSchema, ({ customer, items, note, quotedId }) =>
      forCustomer(customer, (author) => {
        const isSellable = items.every(({ retailerId }) => isAvailable(simulator, retailerId));
        const content = isSellable ? orderContent(simulator, items, note) : null;
        if (!content) return jsonAnswer(409, { error: "Something in the cart is not available" });
        return jsonAnswer(200, {
          wamid: sayAsCustomer(simulator, author, { content, quotedId }).id,
        });
      }),
    ),
  ];
}

function isAvailable(simulator: Simulator, retailerId: string): boolean {
  const product = currentProduct(simulator, retailerId);
  return product?.availability === "in stock" && product.visibility === "published";
}
