import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import { type InteractiveHeader, interactiveParts } from "./interactive-parts";
import { flowLabelMaxLength } from "./limits";
import { requireLength, requireSome } from "./require-limit";

export interface FlowRequestInput {
  header?: InteractiveHeader | null;
  body: string;
  footer?: string | null;
  flow: { id: string } | { name: string };
  label: string;
  /** Comes back with the answer. */
  token: string;
  mode: "draft" | "published";
  /** `navigate` opens the screen with the data; `data_exchange` asks the flow's own endpoint. */
  action:
    | { name: "navigate"; screen: string; data?: { [key: string]: Dialog360Json } }
    | { name: "data_exchange" };
}

/** A form made at Meta; throws a RangeError. Source: 360dialog.md §7, `flow`. */
export function buildFlow({
  flow,
  label,
  token,
  mode,
  action,
  ...parts
}: FlowRequestInput): Dialog360Request {
  return {
    type: "interactive",
    interactive: {
      type: "flow",
      ...interactiveParts(parts),
      action: {
        name: "flow",
        parameters: {
          flow_message_version: "3",
          ...("id" in flow
            ? { flow_id: requireSome("flow id", flow.id) }
            : { flow_name: requireSome("flow name", flow.name) }),
          flow_cta: requireLength("flow label", label, 1, flowLabelMaxLength),
          flow_token: requireSome("flow token", token),
          mode,
          flow_action: action.name,
          ...(action.name === "navigate"
            ? {
                flow_action_payload: {
                  screen: requireSome("screen", action.screen),
                  ...(action.data ? { data: action.data } : {}),
                },
              }
            : {}),
        },
      },
    },
  };
}
