import { z } from "zod";
import { jsonAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import { calmDelivery, deliveryModeSchema, registrationSchema } from "@/simulator/state/delivery";
import { faultRatesSchema, faultSchema } from "@/simulator/state/fault";
import { seededRandom } from "@/simulator/state/random";
import type { Simulator } from "@/simulator/state/simulator";
import { control, withBody } from "./with-body";

const faultsSchema = z.strictObject({ next: z.array(faultSchema) });
const modeSchema = deliveryModeSchema.extend({
  to: z.array(registrationSchema).default(["number", "account"]),
});
const accountTrafficSchema = z.strictObject({
  dropsHeaders: z.boolean().default(false),
  alsoMessages: z.boolean().default(false),
});

/** How badly the wire behaves, both ways, and what came through it. */
export function trafficRoutes(simulator: Simulator): Route[] {
  const { state } = simulator;
  return [
    control("GET", "/control/faults", () => jsonAnswer(200, { next: state.faults })),
    withBody("POST", "/control/faults", faultsSchema, ({ next }) => {
      state.faults = next;
      simulator.changed();
      return jsonAnswer(200, { next });
    }),
    control("GET", "/control/fault-rates", () => jsonAnswer(200, state.faultRates)),
    withBody("POST", "/control/fault-rates", faultRatesSchema, (rates) => {
      state.faultRates = rates;
      simulator.chance = seededRandom(rates.seed);
      simulator.changed();
      return jsonAnswer(200, rates);
    }),
    control("GET", "/control/delivery-mode", () => jsonAnswer(200, state.deliveryModes)),
    withBody("POST", "/control/delivery-mode", modeSchema, ({ to, ...mode }) => {
      for (const registration of to) {
        state.deliveryModes[registration] = mode;
        simulator.reseedDeliveries(registration);
      }
      simulator.changed();
      return jsonAnswer(200, state.deliveryModes);
    }),
    control("DELETE", "/control/delivery-mode", () => {
      state.deliveryModes = { number: calmDelivery, account: calmDelivery };
      simulator.retryDeliveries();
      return jsonAnswer(200, state.deliveryModes);
    }),
    withBody("POST", "/control/account-webhook", accountTrafficSchema, (traffic) => {
      state.accountTraffic = traffic;
      simulator.changed();
      return jsonAnswer(200, traffic);
    }),
    control("GET", "/control/accepted", () => jsonAnswer(200, state.accepted)),
    control("DELETE", "/control/accepted", () => {
      state.accepted = [];
      simulator.changed();
      return jsonAnswer(200, { accepted: 0 });
    }),
  ];
}
