import { type Answer, dropAnswer, textAnswer } from "@/simulator/http/answer";
import type { GraphFault } from "@/simulator/state/graph-state";
import { graphRefusal } from "./graph-refusal";

/** What a call meets that was told to fail. */
export function meetFault(fault: GraphFault, businessId: string): Answer {
  switch (fault.kind) {
    case "rate_limit":
      return graphRefusal(
        { http: 400, code: fault.code, message: rateWords[fault.code] },
        fault.minutes === undefined ? {} : usageHeader(businessId, fault.minutes),
      );
    case "too_much_data":
      return graphRefusal({
        http: 500,
        code: 1,
        message: "Please reduce the amount of data you're asking for, then retry your request",
      });
    case "busy":
      return graphRefusal({
        http: 503,
        code: 2,
        message: "An unexpected error has occurred. Please retry your request later.",
      });
    case "status_500":
      return textAnswer(500, "Internal Server Error");
    case "drop":
      return dropAnswer;
  }
}

const rateWords: Readonly<Record<Extract<GraphFault, { kind: "rate_limit" }>["code"], string>> = {
  4: "(#4) Application request limit reached",
  17: "(#17) User request limit reached",
  32: "(#32) Page request limit reached",
  613: "(#613) Calls to this api have exceeded the rate limit.",
  80014:
    "(#80014) There have been too many calls for the batch uploads to this catalog account. Wait a bit and try again.",
};

/** How much of the quota is used, and after how many minutes it is free again. */
export function usageHeader(businessId: string, minutes: number): Record<string, string> {
  const usage = {
    type: "catalog_management",
    call_count: minutes > 0 ? 100 : 28,
    total_cputime: 25,
    total_time: 25,
    estimated_time_to_regain_access: minutes,
  };
  return { "x-business-use-case-usage": JSON.stringify({ [businessId]: [usage] }) };
}
