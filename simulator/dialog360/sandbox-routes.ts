import type { Answer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";
import { metaAnswer, refusalAnswer } from "./refusal";
import { sendMessage } from "./send-message";

const mostMessages = 200;
const fileTypes = ["image", "video", "audio", "document", "sticker"];

/** The sandbox: at most 200 messages, no media (360dialog.md §1.1). How it refuses is not documented. */
export function sendFromSandbox(simulator: Simulator, body: unknown): Answer {
  const type = typeof body === "object" && body !== null && "type" in body ? String(body.type) : "";
  if (fileTypes.includes(type)) {
    return refusalAnswer({ code: 131051, details: "Media is not supported in the sandbox." });
  }
  if (simulator.state.sandboxSent >= mostMessages) {
    return metaAnswer(429, `The sandbox sends at most ${mostMessages} messages`);
  }
  const answer = sendMessage(simulator, body);
  if (answer.kind === "content" && answer.status === 200) simulator.state.sandboxSent += 1;
  return answer;
}
