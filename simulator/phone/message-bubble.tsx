import type { ReactNode } from "react";
import { FormBubble } from "./answer-bubbles";
import { CarouselBubble, CatalogBubble } from "./catalog-bubble";
import { clockTime } from "./chat-time";
import { FormattedText } from "./formatted-text";
import { FramedBubble } from "./framed-bubble";
import { Icon } from "./icon";
import { MediaView } from "./media-view";
import { OrderBubble } from "./order-bubble";
import type { PhoneMessage, PhoneView } from "./phone-contract";
import { ContactsBubble, PlaceBubble } from "./place-bubble";
import { ProductBubble } from "./product-bubble";
import { ProductListBubble } from "./product-list-bubble";
import { QuestionBubble } from "./question-bubbles";
import { Quote } from "./quote";
import { TemplateBubble } from "./template-bubble";
import { Ticks } from "./ticks";
import type { Screen } from "./use-screens";

export type BubbleProps = {
  message: PhoneMessage;
  view: PhoneView;
  onOpen: (screen: Screen) => void;
};

export function MessageBubble({ hasTail, ...props }: BubbleProps & { hasTail: boolean }) {
  const { message, view, onOpen } = props;
  const isMine = message.author === "customer";
  const kind = message.isRevoked ? "text" : message.content.kind.replaceAll("_", "-");
  const reactions = [message.reactions?.customer, message.reactions?.shop].flatMap((emoji) => emoji ?? []);
  return (
    <article
      className={`bubble ${isMine ? "mine" : "theirs"} ${kind} ${hasTail ? "has-tail" : ""} ${reactions.length > 0 ? "has-reactions" : ""}`}
      aria-label={`${isMine ? "You" : view.shopName}, ${clockTime(message.sentAt)}`}
    >
      {hasTail && <Tail />}
      {message.isRevoked ? <Revoked message={message} /> : <Content {...props} />}
      {reactions.length > 0 && (
        <p className="reactions">
          <span className="hidden-word">Reactions: </span>
          {[...new Set(reactions)].join(" ")}
        </p>
      )}
      {!message.isRevoked && (
        <button
          type="button"
          className="round-button small bubble-more"
          aria-label="Message options"
          onClick={() => onOpen({ kind: "actions", messageId: message.id })}
        >
          <Icon name="down" size={18} />
        </button>
      )}
    </article>
  );
}

function Content(props: BubbleProps) {
  const { content } = props.message;
  const isMine = props.message.author === "customer";
  const meta = <Meta message={props.message} />;
  switch (content.kind) {
    case "text":
      return <Words {...props} meta={meta} text={content.text} />;
    case "choice":
      return <Words {...props} meta={meta} text={content.title} />;
    case "media":
      return (
        <>
          <Quote {...props} />
          <MediaView media={content} />
          <p className="words" dir="auto">
            <FormattedText text={content.caption ?? ""} />
            <MetaSpace isMine={isMine} />
          </p>
          {meta}
        </>
      );
    case "location":
      return (
        <>
          <Quote {...props} />
          <PlaceBubble content={content} isMine={isMine} meta={meta} />
        </>
      );
    case "contacts":
      return <ContactsBubble content={content} isMine={isMine} meta={meta} />;
    case "product":
      return <ProductBubble {...props} content={content} meta={meta} />;
    case "product_list":
      return <ProductListBubble {...props} content={content} meta={meta} />;
    case "catalog":
      return <CatalogBubble {...props} content={content} meta={meta} />;
    case "carousel":
      return <CarouselBubble {...props} content={content} meta={meta} />;
    case "order":
      return <OrderBubble {...props} content={content} meta={meta} />;
    case "template":
      return <TemplateBubble {...props} content={content} meta={meta} />;
    case "form":
      return (
        <>
          <Quote {...props} />
          <FormBubble content={content} meta={meta} />
        </>
      );
    default:
      return <QuestionBubble {...props} content={content} meta={meta} />;
  }
}

function Words({ text, meta, ...props }: BubbleProps & { text: string; meta: ReactNode }) {
  return (
    <>
      <Quote {...props} />
      <FramedBubble body={text} isMine={props.message.author === "customer"} meta={meta} />
    </>
  );
}

function Revoked({ message }: { message: PhoneMessage }) {
  return (
    <>
      <p className="words soft">
        <em>You deleted this message</em>
        <MetaSpace isMine={false} />
      </p>
      <span className="meta">
        <time dateTime={new Date(message.sentAt).toISOString()}>{clockTime(message.sentAt)}</time>
      </span>
    </>
  );
}

function Meta({ message }: { message: PhoneMessage }) {
  return (
    <span className="meta">
      {message.isEdited && <span className="is-edited">Edited</span>}
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
