import { z } from "zod";
import { currentProduct } from "@/simulator/catalog/current-products";
import { addCustomer, findCustomerByAnyId } from "@/simulator/customers/add-customer";
import { changeReachability } from "@/simulator/customers/change-reachability";
import { greet, setScene } from "@/simulator/customers/set-scene";
import { jsonAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import { identitySchema, productChangeSchema } from "@/simulator/state/simulator-state";
import { postWebhook } from "@/simulator/webhooks/post-webhook";
import { eventSchema } from "./event-schema";
import { graphControls } from "./graph-controls";
import { inboundSchema } from "./inbound-schema";
import { numberRoutes } from "./number-routes";
import { receiveEvent } from "./receive-event";
import { receiveInbound } from "./receive-inbound";
import { trafficRoutes } from "./traffic-routes";
import { control, withBody } from "./with-body";

const newCustomerSchema = z.strictObject({
  waId: z.string().regex(/^\d{5,15}$/, "digits only, with the country code"),
  name: z.string().min(1),
  username: z.string().optional(),
  identity: identitySchema.optional(),
});
const customerChangeSchema = z.strictObject({
  isOnline: z.boolean().optional(),
  identity: identitySchema.optional(),
  username: z.string().optional(),
});
const changeSchema = productChangeSchema
  .extend({
    price: z
      .string()
      .regex(/^\d+(\.\d{1,3})?$/)
      .optional(),
  })
  .strict();

/** What tests and the demo's launcher use; no part of 360dialog. */
export function controlRoutes(simulator: Simulator): Route[] {
  const { state } = simulator;
  return [
    ...trafficRoutes(simulator),
    ...numberRoutes(simulator),
    ...graphControls(simulator),
    control("GET", "/control/received", () => jsonAnswer(200, state.received)),
    control("DELETE", "/control/received", () => {
      state.received = [];
      simulator.changed();
      return jsonAnswer(200, { received: 0 });
    }),
    control("GET", "/control/deliveries", () => jsonAnswer(200, state.deliveries)),
    control("POST", "/control/deliver", async (call) => {
      const to = call.query.get("to");
      const other = to === "second" ? state.second.webhook : state.webhook;
      const webhook = to === "account" ? state.accountWebhook : other;
      if (!webhook) return jsonAnswer(409, { error: "No webhook is registered" });
      const bytes = new Uint8Array(call.body);
      const contentType = call.header("content-type") ?? "application/json";
      return jsonAnswer(200, await postWebhook(webhook, bytes, contentType));
    }),
    control("GET", "/control/customers", () => jsonAnswer(200, state.customers)),
    withBody("POST", "/control/customers", newCustomerSchema, ({ waId, name, ...shown }) =>
      jsonAnswer(200, addCustomer(simulator, waId, name, shown)),
    ),
    withBody(
      "PATCH",
      "/control/customers/:waId",
      customerChangeSchema,
      ({ isOnline, ...shown }, { params: { waId = "" } }) => {
        const customer = findCustomerByAnyId(simulator, waId);
        if (!customer) return jsonAnswer(404, { error: `No customer ${waId}` });
        Object.assign(customer, shown);
        if (isOnline !== undefined) changeReachability(simulator, customer, isOnline);
        return jsonAnswer(200, customer);
      },
    ),
    withBody("POST", "/control/inbound", inboundSchema, (inbound) => receiveInbound(simulator, inbound)),
    withBody("POST", "/control/event", eventSchema, (event) => receiveEvent(simulator, event)),
    control("POST", "/control/scene", () => jsonAnswer(200, setScene(simulator))),
    control("POST", "/control/greet", () => jsonAnswer(200, greet(simulator))),
    withBody("PATCH", "/control/products/:sku", changeSchema, (change, { params }) => {
      const { sku = "" } = params;
      if (!currentProduct(simulator, sku)) return jsonAnswer(404, { error: `No product ${sku}` });
      state.productChanges[sku] = { ...state.productChanges[sku], ...change };
      simulator.changed();
      return jsonAnswer(200, currentProduct(simulator, sku));
    }),
  ];
}
