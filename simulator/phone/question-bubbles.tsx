import type { ReactNode } from "react";
import type { ChatContent } from "@/simulator/state/chat-content";
import { FramedBubble } from "./framed-bubble";
import type { BubbleProps } from "./message-bubble";
import { samplePlace } from "./sample-place";
import { say } from "./tell-simulator";

type Asking = Extract<
  ChatContent,
  { kind: "location_request" | "link" | "buttons" | "list" | "address" | "flow" | "notice" }
>;

/** What the shop asks or offers, with the button that answers. */
export function QuestionBubble({
  content,
  meta,
  ...props
}: BubbleProps & { content: Asking; meta: ReactNode }) {
  const frame = content.kind === "location_request" ? { body: content.body } : content;
  return (
    <FramedBubble
      header={"header" in frame ? frame.header : undefined}
      body={frame.body}
      footer={"footer" in frame ? frame.footer : undefined}
      meta={meta}
    >
      <Answers {...props} content={content} />
    </FramedBubble>
  );
}

function Answers({ content, message, view, onOpen }: BubbleProps & { content: Asking }) {
  const contextId = message.id;
  switch (content.kind) {
    case "location_request":
      return (
        <Tap label="Send location" onTap={() => say(view, { kind: "location", ...samplePlace, contextId })} />
      );
    case "link":
      return (
        <a className="bubble-action" href={content.url} target="_blank" rel="noreferrer">
          {content.label}
        </a>
      );
    case "buttons":
      return content.buttons.map(({ id, title }) => (
        <Tap key={id} label={title} onTap={() => say(view, { kind: "button_reply", id, title, contextId })} />
      ));
    case "list":
      return <Tap label={content.button} onTap={() => onOpen({ kind: "list", messageId: message.id })} />;
    case "address":
      return <Tap label="Provide address" onTap={() => onOpen({ kind: "form", messageId: message.id })} />;
    case "flow":
      return <Tap label={content.label} onTap={() => onOpen({ kind: "form", messageId: message.id })} />;
    case "notice":
      return <span className="bubble-action is-still">{content.label}</span>;
  }
}

function Tap({ label, onTap }: { label: string; onTap: () => unknown }) {
  return (
    <button type="button" className="bubble-action" onClick={() => void onTap()}>
      {label}
    </button>
  );
}
