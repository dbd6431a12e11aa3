"use client";

import { FileQuestion, MessageSquareOff, Phone, PhoneOff, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";
import { AskBody } from "./ask-body";
import { ChoiceBody } from "./choice-body";
import { ContactsBody } from "./contacts-body";
import { FormBody } from "./form-body";
import { unsupportedWords } from "./kind-words";
import { LocationBody } from "./location-body";
import { MediaBody } from "./media-body";
import { MessageText } from "./message-text";
import { NamedBody } from "./named-body";
import { OrderBody } from "./order-body";
import { previewWords } from "./preview-words";
import { ProductMessageBody } from "./product-message-body";
import { TemplateBody } from "./template-body";
import { TextBody } from "./text-body";
import { VendorDetails } from "./vendor-details";

/** What a message shows, by its kind. */
export function MessageBody({ message }: { message: MessageDto }) {
  const t = useTranslations("conversations");
  const { content } = message;
  if (isRevoked(message)) return <NamedBody icon={Trash2} words={t(`revoked.${message.direction}`)} />;
  switch (content.kind) {
    case "text":
      return <TextBody content={content} />;
    case "order":
      return <OrderBody content={content} orderId={message.orderId} />;
    case "product":
    case "product_list":
    case "product_carousel":
    case "catalog":
      return <ProductMessageBody content={content} />;
    case "media":
      return (
        <MediaBody
          content={content}
          media={message.media}
          messageId={message.id}
          isBeingSent={message.state === "queued" && message.media === null}
        />
      );
    case "location":
      return <LocationBody content={content} />;
    case "contacts":
      return <ContactsBody content={content} />;
    case "choice":
      return <ChoiceBody content={content} />;
    case "form":
      return <FormBody content={content} />;
    case "call_permission":
      return <NamedBody icon={content.isGranted ? Phone : PhoneOff} words={previewWords(t, message)} />;
    case "ask":
      return <AskBody content={content} />;
    case "template":
      return <TemplateBody content={content} />;
    case "unsupported":
      return (
        <NamedBody icon={MessageSquareOff} words={unsupportedWords(t, content.type)}>
          {(content.type !== null || content.detail !== null) && (
            <VendorDetails>
              {content.type} {content.detail}
            </VendorDetails>
          )}
        </NamedBody>
      );
    case "reaction":
    case "system":
    case "welcome":
      return <p>{previewWords(t, message)}</p>;
    case "other":
      return (
        <NamedBody icon={FileQuestion} words={t("otherType", { type: content.type })}>
          {content.text !== null && <MessageText>{content.text}</MessageText>}
        </NamedBody>
      );
  }
}

/** Also a revocation of something that never reached us stands in the thread as one. */
function isRevoked({ revokedAt, content }: MessageDto): boolean {
  return revokedAt !== null || (content.kind === "other" && content.type === "revoked");
}
