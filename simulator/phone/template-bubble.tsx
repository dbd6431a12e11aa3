import type { ReactNode } from "react";
import type { ContentOf } from "@/simulator/state/chat-content";
import { FramedBubble } from "./framed-bubble";
import type { BubbleProps } from "./message-bubble";
import { ProductCards } from "./product-cards";
import { say } from "./tell-simulator";

type Template = ContentOf<"template">;
type Button = Template["buttons"][number];
type Props = BubbleProps & { content: Template; meta: ReactNode };

export function TemplateBubble({ content, meta, ...props }: Props) {
  const hasItems = content.buttons.some(({ type }) => type === "mpm");
  return (
    <>
      <FramedBubble header={content.header} body={content.body} footer={content.footer} meta={meta}>
        {content.buttons.map((button, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent message never changes
          <TemplateButton key={place} {...props} button={button} retailerId={content.retailerIds[0]} />
        ))}
      </FramedBubble>
      {content.retailerIds.length > 0 && !hasItems && (
        <ProductCards {...props} retailerIds={content.retailerIds} />
      )}
    </>
  );
}

function TemplateButton(props: BubbleProps & { button: Button; retailerId: string | undefined }) {
  const { button, retailerId, message, view, onOpen } = props;
  const { type, text, url, payload } = button;
  if (type === "url" && url !== undefined) {
    return (
      <a className="bubble-action" href={url} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  }
  function tap() {
    if (type === "mpm" || type === "catalog") return onOpen({ kind: "items", messageId: message.id });
    if (type === "spm" && retailerId !== undefined) {
      return onOpen({ kind: "product", retailerId, messageId: message.id });
    }
    if (type === "copy_code") return void navigator.clipboard.writeText(payload ?? "");
    void say(view, { kind: "template_button", payload: payload ?? text, text, contextId: message.id });
  }
  return (
    <button type="button" className="bubble-action" onClick={tap}>
      {text}
    </button>
  );
}
