import { z } from "zod";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import { parseJson } from "@/simulator/http/parse-json";
import type { Call, Route } from "@/simulator/http/route";

export function control(method: string, path: string, respond: Route["respond"]): Route {
  return { method, path, respond };
}

/** A route whose JSON body fits a schema, or is answered 400 with what does not fit. */
export function withBody<Body>(
  method: string,
  path: string,
  schema: z.ZodType<Body>,
  respond: (body: Body, call: Call) => Answer | Promise<Answer>,
): Route {
  return control(method, path, (call) => {
    const json = parseJson(call.body);
    if (!json.ok) return jsonAnswer(400, { error: "The body is not valid JSON" });
    const body = schema.safeParse(json.json);
    return body.success ? respond(body.data, call) : jsonAnswer(400, { error: z.prettifyError(body.error) });
  });
}
