import { createHash, timingSafeEqual } from "node:crypto";
import type { Answer } from "@/simulator/http/answer";
import type { Call } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import { graphRefusal } from "./graph-refusal";

/** The system user's token for the demo's catalog; the number's key is none (360dialog.md §9.1). */
export function catalogTokenOf(apiKey: string): string {
  return `EAA${createHash("sha256").update(`catalog token of ${apiKey}`).digest("hex")}`;
}

/** Why this call may not read, or null. */
export function checkToken({ line, state }: Simulator, call: Call): Answer | null {
  const given = givenToken(call);
  if (given === undefined)
    return refused(401, 190, undefined, "An access token is required to request this resource.");
  if (!isSame(given, catalogTokenOf(line.apiKey)))
    return refused(401, 190, undefined, "Invalid OAuth access token - Cannot parse access token");
  if (state.graph.token === "expired")
    return refused(401, 190, 463, "Error validating access token: Session has expired.");
  if (state.graph.token === "unpermitted")
    return refused(403, 200, undefined, "(#200) Requires catalog_management permission to manage the object");
  return null;
}

function givenToken(call: Call): string | undefined {
  const [, bearer] = /^Bearer (\S+)$/.exec(call.header("authorization") ?? "") ?? [];
  return bearer ?? call.query.get("access_token") ?? undefined;
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function refused(http: number, code: number, subcode: number | undefined, message: string): Answer {
  return graphRefusal({ http, code, message, ...(subcode === undefined ? {} : { subcode }) });
}
