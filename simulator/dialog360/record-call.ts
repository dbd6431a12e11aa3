import type { Answer } from "@/simulator/http/answer";
import { parseJson } from "@/simulator/http/parse-json";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";

const kept = 10_000;

/** Notes a call of the vendor's API for `GET /control/received`; a dropped one has no status. */
export function recordCall(simulator: Simulator, call: Call, answer: Answer): Answer {
  const query = call.query.size > 0 ? `?${call.query}` : "";
  simulator.state.received.push({
    at: new Date(simulator.now()).toISOString(),
    method: call.method,
    path: `${call.path}${query}`,
    body: bodyOf(call),
    status: answer.kind === "content" ? answer.status : null,
    answer: answer.kind === "content" ? answerOf(answer) : null,
  });
  const { received } = simulator.state;
  if (received.length > kept) received.splice(0, received.length - kept);
  simulator.changed();
  return answer;
}

const mostText = 4096;

function bodyOf(call: Call): unknown {
  if (call.body.length === 0) return null;
  const body = parseJson(call.body);
  return body.ok ? body.json : call.body.subarray(0, mostText).toString("utf8");
}

function answerOf({ json, contentType, bytes }: Extract<Answer, { kind: "content" }>): unknown {
  if (json !== undefined) return json;
  return contentType.startsWith("text/") ? bytes.toString("utf8") : `${bytes.length} bytes of ${contentType}`;
}
