import type { Answer } from "@/simulator/http/answer";
import { parseJson } from "@/simulator/http/parse-json";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";

const kept = 2000;

/** Notes a call of the vendor's API for `GET /control/received`; a dropped one has no status. */
export function recordCall(simulator: Simulator, call: Call, answer: Answer): Answer {
  const body = parseJson(call.body);
  const query = call.query.size > 0 ? `?${call.query}` : "";
  simulator.state.received.push({
    at: new Date(simulator.now()).toISOString(),
    method: call.method,
    path: `${call.path}${query}`,
    body: call.body.length === 0 ? null : body.ok ? body.json : call.body.toString("utf8"),
    status: answer.kind === "content" ? answer.status : null,
    answer: answer.kind === "content" ? (answer.json ?? answer.bytes.toString("utf8")) : null,
  });
  const { received } = simulator.state;
  if (received.length > kept) received.splice(0, received.length - kept);
  simulator.changed();
  return answer;
}
