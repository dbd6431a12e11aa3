import { recordCall } from "@/simulator/dialog360/record-call";
import type { Answer } from "@/simulator/http/answer";
import type { Call, Route } from "@/simulator/http/route";
import type { Simulator } from "@/simulator/state/simulator";
import { checkToken } from "./check-token";
import { graphRefusal, unknownObject } from "./graph-refusal";
import { meetFault, usageHeader } from "./meet-fault";
import { productPage } from "./product-page";

/** Graph is another host of Meta's: here it is everything below `/graph`. */
export function graphRoutes(simulator: Simulator): Route[] {
  function answered(call: Call): Answer {
    const { state, line } = simulator;
    const fault = state.graph.next.shift();
    if (fault) return meetFault(fault, line.wabaId);
    const refusal = checkToken(simulator, call);
    if (refusal) return refusal;
    const { version = "", catalogId = "" } = call.params;
    if (!/^v\d{1,3}\.0$/.test(version)) return unknownVersion;
    if (catalogId !== line.catalogId) return unknownObject(catalogId);
    const page = productPage(simulator, call);
    return page.kind === "content" ? { ...page, headers: usageHeader(line.wabaId, 0) } : page;
  }
  return [
    {
      method: "GET",
      path: "/graph/:version/:catalogId/products",
      respond: (call) => recordCall(simulator, call, answered(call)),
    },
  ];
}

const unknownVersion = graphRefusal({
  http: 400,
  code: 2500,
  message: "Unknown path components: an unknown version",
});
