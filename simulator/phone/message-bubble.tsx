import { clockTime } from "./chat-time";
import { FormattedText } from "./formatted-text";
import { OrderBubble } from "./order-bubble";
import type { PhoneMessage, PhoneView } from "./phone-contract";
import { ProductBubble } from "./product-bubble";
import { ProductListBubble } from "./product-list-bubble";
import { Quote } from "./quote";
import { Ticks } from "./ticks";
import type { Screen } from "./use-screens";

export type BubbleProps = {
  message: PhoneMessage;
  view: PhoneView;
  onOpen: (screen: Screen) => void;
};

export function MessageBubble({ hasTail, ...props }: BubbleProps & { hasTail: boolean }) {
  const { message, view } = props;
  const isMine = message.author === "customer";
  const kind = message.content.kind.replace("_", "-");
  return (
    <article
      className={`bubble ${isMine ? "mine" : "theirs"} ${kind} ${hasTail ? "has-tail" : ""}`}
      aria-label={`${isMine ? "You" : view.shopName}, ${clockTime(message.sentAt)}`}
    >
      {hasTail && <Tail />}
      <Content {...props} />
    </article>
  );
}

function Content(props: BubbleProps) {
  const { content } = props.message;
  const meta = <Meta message={props.message} />;
  switch (content.kind) {
    case "text":
      return (
        <>
          <Quote {...props} />
          <p className="words" dir="auto">
            <FormattedText text={content.text} />
            <MetaSpace isMine={props.message.author === "customer"} />
          </p>
          {meta}
        </>
      );
    case "product":
      return <ProductBubble {...props} content={content} meta={meta} />;
    case "product_list":
      return <ProductListBubble {...props} content={content} meta={meta} />;
    case "order":
      return <OrderBubble {...props} content={content} meta={meta} />;
    default:
      return meta;
  }
}

function Meta({ message }: { message: PhoneMessage }) {
  return (
    <span className="meta">
      <time dateTime={new Date(message.sentAt).toISOString()}>{clockTime(message.sentAt)}</time>
      {message.author === "customer" && <Ticks isRead={message.progress === "read"} />}
    </span>
  );
}

/** Keeps the end of the last line clear of the time, which lies over the bubble's corner. */
export function MetaSpace({ isMine }: { isMine: boolean }) {
  return <span className={isMine ? "meta-space with-ticks" : "meta-space"} aria-hidden="true" />;
}

function Tail() {
  return (
    <svg className="tail" viewBox="0 0 8 13" width="8" height="13" aria-hidden="true">
      <path d="M5.2 0H0v11.2l6.5-8.5C7.5 1.4 6.7 0 5.2 0z" fill="currentColor" />
    </svg>
  );
}
