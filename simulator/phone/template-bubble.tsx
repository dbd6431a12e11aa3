import type { ReactNode } from "react";
import type { ContentOf } from "@/simulator/state/chat-content";
import { itemWords } from "./cart";
import { FramedBubble } from "./framed-bubble";
import type { BubbleProps } from "./message-bubble";
import { Picture } from "./picture";
import { Price } from "./price";
import { ProductCards } from "./product-cards";
import { say } from "./tell-simulator";

type Template = ContentOf<"template">;
type Button = Template["buttons"][number];
type Props = BubbleProps & { content: Template; meta: ReactNode };

export function TemplateBubble({ content, meta, ...props }: Props) {
  const has = (wanted: string) => content.buttons.some(({ type }) => type === wanted);
  const isCarousel = content.retailerIds.length > 0 && content.buttons.length === 0;
  return (
    <>
      {(has("mpm") || has("catalog")) && <Strip {...props} content={content} />}
      {has("spm") && <Card {...props} retailerId={content.retailerIds[0]} />}
      <FramedBubble
        header={has("mpm") ? undefined : content.header}
        body={content.body}
        footer={content.footer}
        meta={meta}
      >
        {content.buttons.map((button, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent message never changes
          <TemplateButton key={place} {...props} button={button} retailerId={content.retailerIds[0]} />
        ))}
      </FramedBubble>
      {isCarousel && <ProductCards {...props} retailerIds={content.retailerIds} />}
    </>
  );
}

/** The picture that stands for a list or the whole catalog. */
function Strip({ content, view }: BubbleProps & { content: Template }) {
  const isList = content.sections !== undefined;
  return (
    <div className="strip">
      <Picture product={productOf(view, content.thumbnailId)} className="strip-picture" />
      <div className="strip-words">
        <strong dir="auto">{isList ? content.header?.text : `View ${view.shopName}’s catalog`}</strong>
        <span>{isList ? itemWords(content.retailerIds.length) : "Browse pictures and details"}</span>
      </div>
    </div>
  );
}

/** The product that is a template's header. */
function Card({ view, retailerId }: BubbleProps & { retailerId: string | undefined }) {
  const product = productOf(view, retailerId);
  return (
    <div className="card">
      <Picture product={product} className="card-picture" />
      <div className="strip-words">
        <strong dir="auto">{product?.name ?? "No longer available"}</strong>
        {product && <Price product={product} />}
      </div>
    </div>
  );
}

function productOf(view: BubbleProps["view"], retailerId: string | undefined) {
  return view.products.find((one) => one.retailerId === retailerId);
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
