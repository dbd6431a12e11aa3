import { randomBytes } from "node:crypto";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";

interface GraphRefusal {
  http: number;
  code: number;
  subcode?: number;
  type?: string;
  message: string;
}

/** Meta's error body (360dialog.md §1.3); codes and HTTP statuses as far as §4.1 has them. */
export function graphRefusal(refusal: GraphRefusal, headers: Record<string, string> = {}): Answer {
  const { http, code, subcode, type = "OAuthException", message } = refusal;
  const error = {
    message,
    type,
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: `A${randomBytes(16).toString("base64url")}`,
  };
  return { ...jsonAnswer(http, { error }), headers };
}

export function invalidParameter(message: string): Answer {
  return graphRefusal({ http: 400, code: 100, message: `(#100) ${message}` });
}

export function unknownObject(id: string): Answer {
  return graphRefusal({
    http: 400,
    code: 100,
    subcode: 33,
    type: "GraphMethodException",
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  });
}
