import type { Dialog360Request } from "./dialog360-request";
import { interactiveParts } from "./interactive-parts";

/** Asks where the customer is; the answer is a `location`. Throws a RangeError. Source: 360dialog.md §7. */
export function buildLocationRequest(body: string): Dialog360Request {
  return {
    type: "interactive",
    interactive: {
      type: "location_request_message",
      ...interactiveParts({ body }),
      action: { name: "send_location" },
    },
  };
}
