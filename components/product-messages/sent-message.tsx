"use client";

import { ArrowLeft, MessagesSquare, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { MessageFailure } from "@/components/conversations/message-failure";
import { MessageTicks } from "@/components/conversations/message-ticks";
import { WindowStatus } from "@/components/conversations/window-status";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { BroughtSection } from "./brought-section";
import { PhonePreview } from "./phone-preview";
import { previewOfContent } from "./preview-of-content";
import { ReuseSent } from "./reuse-sent";

type SentMessageProps = {
  message: ProductMessageDto;
  shopName: string;
  /** Sent a moment ago and not answered yet: nothing can be opened. */
  isProvisional?: boolean;
};

/** A sent message: how far it came at each customer, live, and what they see. */
export function SentMessage({ message, shopName, isProvisional = false }: SentMessageProps) {
  const t = useTranslations("productMessages");
  const ago = useTimeAgo();
  const when = ago(message.createdAt);
  const preview = previewOfContent(message.recipients[0]?.message.content);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={t("sent.title")}
        description={
          message.createdBy ? t("sent.whenBy", { when, name: message.createdBy }) : t("sent.when", { when })
        }
        actions={
          <>
            <LinkButton
              href="/product-messages"
              variant="quiet"
              icon={ArrowLeft}
              className="max-sm:hidden [&_svg]:flip-in-rtl"
            >
              {t("back")}
            </LinkButton>
            {!isProvisional && <ReuseSent productMessageId={message.id} />}
            {!isProvisional && (
              <LinkButton href="/product-messages/new" variant="primary" icon={Plus}>
                {t("sent.next")}
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        <div className="grid max-w-5xl gap-8 lg:grid-cols-[minmax(0,1fr)_340px]">
          <div className="flex min-w-0 flex-col gap-8">
            <section aria-label={t("sent.recipients")}>
              <h2 className="pb-2 text-base font-semibold">{t("sent.recipients")}</h2>
              <ul className="rounded-xl border border-line bg-surface">
                {message.recipients.map(({ conversation, message: own }) => {
                  const name = customerNameOf(conversation.customer) ?? t("someone");
                  return (
                    <li key={own.id} className="border-b border-line px-4 py-3 last:border-b-0">
                      <div className="flex items-center gap-3">
                        <Avatar name={name} size={32} />
                        <span className="min-w-0 flex-1">
                          <span dir="auto" className="block truncate font-medium rtl:text-right">
                            {name}
                          </span>
                          <WindowStatus windowEndsAt={conversation.windowEndsAt} />
                        </span>
                        <span role="status" className="font-medium">
                          <MessageTicks state={own.state} />
                        </span>
                      </div>
                      {(own.state === "failed" || own.state === "unknown") && (
                        <div className="pt-2">
                          <MessageFailure message={own} />
                        </div>
                      )}
                      {!isProvisional && (
                        <p className="ps-11 pt-1 text-sm">
                          <TextLink
                            href={`/conversations/${conversation.id}`}
                            className="inline-flex items-center gap-1.5"
                          >
                            <MessagesSquare aria-hidden="true" size={16} strokeWidth={1.75} />
                            {t("sent.conversation")}
                          </TextLink>
                        </p>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
            {!isProvisional && <BroughtSection productMessageId={message.id} />}
          </div>
          {preview && (
            <div className="flex min-h-140 flex-col">
              <PhonePreview {...preview} shopName={shopName} />
            </div>
          )}
        </div>
      </PageBody>
    </div>
  );
}
