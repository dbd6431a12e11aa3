import { timingSafeEqual } from "node:crypto";
import type { Answer } from "@/simulator/http/answer";
import { parseJson } from "@/simulator/http/parse-json";
import type { Call, Route } from "@/simulator/http/route";
import { drawFault } from "@/simulator/state/fault";
import type { Simulator } from "@/simulator/state/simulator";
import { applyFault } from "./apply-fault";
import { commerceSettings, healthStatus, phoneNumber } from "./number-facts";
import { recordCall } from "./record-call";
import { metaAnswer, refusalAnswer } from "./refusal";
import { sendMessage } from "./send-message";
import { getAccountWebhook, getWebhook, setAccountWebhook, setWebhook } from "./webhook-configuration";

/** The vendor's paths: each call is recorded, and none is answered without the number's key. */
export function dialog360Routes(simulator: Simulator): Route[] {
  const { line } = simulator;

  function guarded(method: string, path: string, answer: (call: Call) => Answer): Route {
    const respond = async (call: Call) => {
      const fault = path === "/messages" ? nextFault(simulator) : undefined;
      const checked = () => (hasKey(call, line.apiKey) ? answer(call) : unauthorized);
      return recordCall(simulator, call, fault ? await applyFault(fault, checked) : checked());
    };
    return { method, path, respond };
  }

  return [
    guarded("POST", "/messages", (call) => {
      const body = parseJson(call.body);
      return body.ok
        ? sendMessage(simulator, body.json)
        : refusalAnswer({ code: 100, details: "The body is not valid JSON." });
    }),
    guarded("GET", "/v1/configs/webhook", () => getWebhook(simulator)),
    guarded("POST", "/v1/configs/webhook", (call) => {
      const body = parseJson(call.body);
      return body.ok ? setWebhook(simulator, body.json) : metaAnswer(400, "Invalid JSON");
    }),
    guarded("GET", "/waba_webhook", () => getAccountWebhook(simulator)),
    guarded("POST", "/waba_webhook", (call) => {
      const body = parseJson(call.body);
      return body.ok ? setAccountWebhook(simulator, body.json) : metaAnswer(400, "Invalid JSON");
    }),
    guarded("GET", "/v1/configs/phone_number", () => phoneNumber(line)),
    guarded("GET", "/health_status", () => healthStatus(line)),
    guarded("GET", "/whatsapp_commerce_settings", () => commerceSettings(line)),
  ];
}

function nextFault(simulator: Simulator) {
  const { faults, faultRates } = simulator.state;
  return faults.shift() ?? drawFault(faultRates, simulator.chance());
}

export function unknownPath(simulator: Simulator): Route["respond"] {
  return (call) => recordCall(simulator, call, metaAnswer(404, `Nothing at ${call.path}`));
}

const unauthorized = metaAnswer(401, "Invalid API key");

function hasKey(call: Call, apiKey: string): boolean {
  const given = Buffer.from(call.header("d360-api-key") ?? "");
  const expected = Buffer.from(apiKey);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
