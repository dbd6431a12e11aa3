import type { ChatContent } from "@/simulator/state/chat-content";
import { headerContent } from "./file-content";
import type { Interactive } from "./message-schema";
import { productContent } from "./product-content";
import { type Sendable, type Shelf, sendable } from "./sendable-content";

export function interactiveContent(interactive: Interactive, shelf: Shelf): Sendable {
  switch (interactive.type) {
    case "product":
    case "product_list":
    case "catalog_message":
    case "carousel":
      return productContent(interactive, shelf);
    case "location_request_message":
      return sendable({ kind: "location_request", body: interactive.body.text });
    case "order_status":
      return sendable({ kind: "notice", ...words(interactive), label: "View order" });
    case "list": {
      const { header, action } = interactive;
      const framed = { ...words(interactive), header: header && { text: header.text } };
      return sendable({ kind: "list", ...framed, button: action.button, sections: action.sections });
    }
    default: {
      const header = headerContent(shelf, interactive.header);
      if (!header.ok) return header;
      return sendable(framedContent(interactive, { ...words(interactive), header: header.header }));
    }
  }
}

type Framed = Extract<
  Interactive,
  { type: "cta_url" | "button" | "address_message" | "flow" | "order_details" }
>;
type Frame = { header: { text?: string | undefined } | undefined; body: string; footer: string | undefined };

function framedContent(interactive: Framed, frame: Frame): ChatContent {
  switch (interactive.type) {
    case "cta_url": {
      const { display_text: label, url } = interactive.action.parameters;
      return { kind: "link", ...frame, label, url };
    }
    case "button":
      return { kind: "buttons", ...frame, buttons: interactive.action.buttons.map(({ reply }) => reply) };
    case "address_message":
      return { kind: "address", ...frame, country: interactive.action.parameters.country };
    case "flow":
      return { kind: "flow", ...frame, label: interactive.action.parameters.flow_cta };
    case "order_details":
      return { kind: "notice", ...frame, label: "Review and pay" };
  }
}

function words(interactive: { body: { text: string }; footer?: { text: string } | undefined }) {
  return { body: interactive.body.text, footer: interactive.footer?.text };
}
