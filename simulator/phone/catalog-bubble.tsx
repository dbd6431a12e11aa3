import type { ReactNode } from "react";
import type { ContentOf } from "@/simulator/state/chat-content";
import { FramedBubble } from "./framed-bubble";
import type { BubbleProps } from "./message-bubble";
import { Picture } from "./picture";
import { ProductCards } from "./product-cards";

type Props<Kind extends "catalog" | "carousel"> = BubbleProps & { content: ContentOf<Kind>; meta: ReactNode };

export function CatalogBubble({ content, message, view, meta, onOpen }: Props<"catalog">) {
  const product = view.products.find(({ retailerId }) => retailerId === content.thumbnailId);
  return (
    <>
      <div className="strip">
        <Picture product={product} className="strip-picture" />
        <div className="strip-words">
          <strong>View {view.shopName}’s catalog</strong>
          <span>Browse pictures and details</span>
        </div>
      </div>
      <FramedBubble body={content.body} footer={content.footer} meta={meta}>
        <button
          type="button"
          className="bubble-action"
          onClick={() => onOpen({ kind: "items", messageId: message.id })}
        >
          View catalog
        </button>
      </FramedBubble>
    </>
  );
}

export function CarouselBubble({ content, meta, ...props }: Props<"carousel">) {
  return (
    <>
      <FramedBubble body={content.body} meta={meta} />
      <ProductCards {...props} retailerIds={content.retailerIds} />
    </>
  );
}
