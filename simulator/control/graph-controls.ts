import { catalogTokenOf } from "@/simulator/graph/check-token";
import { jsonAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import { graphStateSchema } from "@/simulator/state/graph-state";
import type { Simulator } from "@/simulator/state/simulator";
import { control, withBody } from "./with-body";

/** Meta's Graph as its owner would find it: the catalog's token, and what the next calls meet. */
export function graphControls(simulator: Simulator): Route[] {
  const { state, line } = simulator;
  return [
    // What to type to read the catalog.
    control("GET", "/control/graph", () =>
      jsonAnswer(200, {
        catalogId: line.catalogId,
        accessToken: catalogTokenOf(line.apiKey),
        ...state.graph,
      }),
    ),
    withBody("POST", "/control/graph", graphStateSchema, (graph) => {
      state.graph = graph;
      simulator.changed();
      return jsonAnswer(200, graph);
    }),
  ];
}
