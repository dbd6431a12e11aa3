import { timingSafeEqual } from "node:crypto";
import { secondLine } from "@/simulator/business-line";
import type { Answer } from "@/simulator/http/answer";
import { parseJson } from "@/simulator/http/parse-json";
import type { Call, Route } from "@/simulator/http/route";
import { drawFault } from "@/simulator/state/fault";
import type { Simulator } from "@/simulator/state/simulator";
import { applyFault } from "./apply-fault";
import { type CalledNumber, calledNumber } from "./called-number";
import { changeCommerceSettings, commerceSettings } from "./commerce-settings";
import { deleteMedia, downloadMedia, mediaInfo, uploadMedia } from "./media-calls";
import { healthStatus, phoneNumber } from "./number-facts";
import { recordCall } from "./record-call";
import { metaAnswer, refusalAnswer } from "./refusal";
import { sendFromSandbox } from "./sandbox-routes";
import { sendMessage } from "./send-message";
import { createTemplate, deleteTemplate, listTemplates } from "./templates";
import { getAccountWebhook, getWebhook, setAccountWebhook, setWebhook } from "./webhook-configuration";

/** The vendor's paths: each call is recorded, and none is answered without the number's key. */
export function dialog360Routes(simulator: Simulator): Route[] {
  const { line } = simulator;

  function guarded(
    method: string,
    path: string,
    answer: (call: Call) => Answer | Promise<Answer>,
    otherKeys: readonly string[] = [],
  ): Route {
    const sandboxKeys = path.startsWith("/v1/") ? [sandboxKeyOf(line.apiKey)] : [];
    const keys = [line.apiKey, ...sandboxKeys, ...otherKeys];
    const respond = async (call: Call) =>
      recordCall(simulator, call, hasKey(call, keys) ? await answer(call) : unauthorized);
    return { method, path, respond };
  }

  /** Of either number of the account, each with its own key. */
  function ofNumber(method: string, path: string, answer: (number: CalledNumber, call: Call) => Answer) {
    const second = secondLine(line).apiKey;
    return guarded(method, path, (call) => answer(calledNumber(simulator, call), call), [second]);
  }

  function withJson(method: string, path: string, answer: (json: unknown) => Answer): Route {
    return guarded(method, path, (call) => jsonAnswered(call, answer));
  }

  function sending(path: string, send: (simulator: Simulator, json: unknown) => Answer): Route {
    return guarded("POST", path, (call) => {
      const body = parseJson(call.body);
      const answer = () =>
        body.ok
          ? send(simulator, body.json)
          : refusalAnswer({ code: 100, details: "The body is not valid JSON." });
      const fault = nextFault(simulator, body.ok && isReadCall(body.json));
      return fault ? applyFault(fault, answer) : answer();
    });
  }

  return [
    sending("/messages", sendMessage),
    sending("/v1/messages", sendFromSandbox),
    guarded("POST", "/media", (call) => uploadMedia(simulator, call)),
    guarded("GET", "/whatsapp_business/attachments/", (call) => downloadMedia(simulator, call)),
    guarded("GET", "/v1/configs/templates", (call) => listTemplates(simulator, call)),
    withJson("POST", "/v1/configs/templates", (json) => createTemplate(simulator, json)),
    guarded("DELETE", "/v1/configs/templates/:name", ({ params: { name = "" } }) =>
      deleteTemplate(simulator, name),
    ),
    ofNumber("GET", "/v1/configs/webhook", getWebhook),
    ofNumber("POST", "/v1/configs/webhook", (number, call) =>
      jsonAnswered(call, (json) => setWebhook(simulator, number, json)),
    ),
    ofNumber("GET", "/waba_webhook", () => getAccountWebhook(simulator)),
    ofNumber("POST", "/waba_webhook", (_number, call) =>
      jsonAnswered(call, (json) => setAccountWebhook(simulator, json)),
    ),
    ofNumber("GET", "/v1/configs/phone_number", (number) => phoneNumber(number.line)),
    ofNumber("GET", "/health_status", (number) => healthStatus(number.line, simulator.state.health)),
    ofNumber("GET", "/whatsapp_commerce_settings", commerceSettings),
    ofNumber("POST", "/whatsapp_commerce_settings", (number, { query }) => {
      const answer = changeCommerceSettings(number, query);
      simulator.changed();
      return answer;
    }),
    guarded("GET", "/:mediaId", ({ params: { mediaId = "" } }) => mediaInfo(simulator, mediaId)),
    guarded("DELETE", "/:mediaId", ({ params: { mediaId = "" } }) => deleteMedia(simulator, mediaId)),
  ];
}

/** Faults that were asked for one by one meet messages; a read mark may come between at any time. */
function jsonAnswered(call: Call, answer: (json: unknown) => Answer): Answer {
  const body = parseJson(call.body);
  return body.ok ? answer(body.json) : metaAnswer(400, "Invalid JSON");
}

function nextFault(simulator: Simulator, isRead: boolean) {
  const { faults, faultRates } = simulator.state;
  return (isRead ? undefined : faults.shift()) ?? drawFault(faultRates, simulator.chance());
}

function isReadCall(json: unknown): boolean {
  return typeof json === "object" && json !== null && "status" in json;
}

export function unknownPath(simulator: Simulator): Route["respond"] {
  return (call) => recordCall(simulator, call, metaAnswer(404, `Nothing at ${call.path}`));
}

const unauthorized = metaAnswer(401, "Invalid API key");

/** The key that the sandbox would send to one's own number. */
export function sandboxKeyOf(apiKey: string): string {
  return `${apiKey}-sandbox`;
}

function hasKey(call: Call, keys: readonly string[]): boolean {
  const given = Buffer.from(call.header("d360-api-key") ?? "");
  return keys.some((key) => {
    const expected = Buffer.from(key);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
