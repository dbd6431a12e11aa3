"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { requestOfDraft } from "@/lib/product-messages/request-of-draft";
import { fittingDraft } from "./fitting-draft";
import { PhonePreview } from "./phone-preview";
import { readPreviewedMessage } from "./previewed-message";
import { ProblemLine } from "./problem-line";
import { RecipientPicker } from "./recipient-picker";
import type { Composer } from "./use-composer";

type SendPaneProps = {
  composer: Composer;
  shopName: string;
  searchRef: RefObject<HTMLInputElement | null>;
  className: string;
};

/** Who gets it, and what it looks like on their phone. */
export function SendPane({ composer, shopName, searchRef, className }: SendPaneProps) {
  const t = useTranslations("productMessages.composer");
  const { draft, channel, message, products, problems, edit } = composer;
  const fitting = fittingDraft(message);
  const vendorCatalogId = channel?.vendorCatalogId;
  const request = fitting && vendorCatalogId ? requestOfDraft(fitting, vendorCatalogId) : null;
  const ofRecipients = problems.filter(({ path }) => path.startsWith("conversationIds."));

  return (
    <section
      aria-label={t("stepSend")}
      className={clsx("flex min-h-0 min-w-0 flex-col overflow-y-auto overscroll-contain p-4", className)}
    >
      {channel && (
        <RecipientPicker
          channelId={channel.id}
          chosen={draft.recipients}
          searchRef={searchRef}
          onToggle={(recipient) =>
            edit(({ recipients }) => ({
              recipients: recipients.some(({ id }) => id === recipient.id)
                ? recipients.filter(({ id }) => id !== recipient.id)
                : [...recipients, recipient],
            }))
          }
        />
      )}
      {ofRecipients.map((problem) => (
        <ProblemLine key={`${problem.path} ${problem.code}`} problem={problem} className="pt-2" />
      ))}
      <div className="flex min-h-100 shrink-0 grow basis-0 flex-col pt-5">
        <PhonePreview
          message={request && readPreviewedMessage(request)}
          products={products}
          shopName={shopName}
        />
      </div>
    </section>
  );
}
