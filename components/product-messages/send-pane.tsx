"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import { fillDraft, nameInText, namePlaceholder, usesName } from "@/lib/product-messages/placeholders";
import { requestOfDraft } from "@/lib/product-messages/request-of-draft";
import { requestOfTemplate } from "@/lib/product-messages/request-of-template";
import { valuesFor } from "@/lib/product-messages/template-problems";
import { fittingDraft } from "./fitting-draft";
import { PhonePreview } from "./phone-preview";
import { type PreviewedMessage, readPreviewedMessage } from "./previewed-message";
import { readPreviewedTemplate } from "./previewed-template";
import { ProblemLine } from "./problem-line";
import { RecipientPicker } from "./recipient-picker";
import { TemplateChooser } from "./template-chooser";
import type { Composer } from "./use-composer";

type SendPaneProps = {
  composer: Composer;
  shopName: string;
  searchRef: RefObject<HTMLInputElement | null>;
  className: string;
};

/** Who gets it, and what it looks like on their phone. */
export function SendPane({ composer, shopName, searchRef, className }: SendPaneProps) {
  const t = useTranslations("productMessages");
  const nameOf = ({ customer }: ComposerRecipient) => customerNameOf(customer) ?? t("someone");
  const { draft, channel, message, products, problems, edit } = composer;
  const [seenById, setSeenById] = useState<string | null>(null);
  const seenBy = draft.recipients.find(({ id }) => id === seenById) ?? draft.recipients[0];
  const isNamed = usesName(message);
  const name = nameInText(seenBy?.customer.name ?? null, message.nameFallback);
  const fitting = fittingDraft(isNamed ? fillDraft(message, name || namePlaceholder) : message);
  const vendorCatalogId = channel?.vendorCatalogId;
  const request = fitting && vendorCatalogId ? requestOfDraft(fitting, vendorCatalogId) : null;
  const ofTemplate = previewOfTemplate(composer);
  const hasOpen = draft.recipients.length > composer.template.closedCount;
  const [wanted, setWanted] = useState<"message" | "template">("template");
  const shows = ofTemplate && (wanted === "template" || !hasOpen) ? "template" : "message";
  const ofRecipients = problems.filter(
    ({ path }) => path.startsWith("conversationIds.") || path === "channel",
  );

  return (
    <section
      aria-label={t("composer.stepSend")}
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
        <ProblemLine
          key={`${problem.path} ${problem.code}`}
          problem={problem}
          fixes={composer.fixes(problem)}
          className="pt-2"
        />
      ))}
      {isNamed && seenBy && draft.recipients.length > 1 && (
        <Select
          label={t("preview.seenBy")}
          className="pt-5"
          options={draft.recipients.map((recipient) => ({ value: recipient.id, label: nameOf(recipient) }))}
          value={seenBy.id}
          onChange={setSeenById}
        />
      )}
      {isNamed && seenBy && draft.recipients.length === 1 && (
        <p className="pt-5 text-sm text-ink-soft">{t("preview.asSeenBy", { name: nameOf(seenBy) })}</p>
      )}
      {composer.template.closedCount > 0 && <TemplateChooser composer={composer} />}
      <div className="flex min-h-100 shrink-0 grow basis-0 flex-col pt-5">
        {ofTemplate && hasOpen && (
          <SegmentedControl
            label={t("template.shows")}
            value={shows}
            onChange={setWanted}
            className="mb-2 self-start"
            segments={[
              { value: "message", label: t("template.shows_message") },
              { value: "template", label: t("template.shows_template") },
            ]}
          />
        )}
        <PhonePreview
          message={shows === "template" ? ofTemplate : request && readPreviewedMessage(request)}
          products={products}
          shopName={shopName}
        />
      </div>
    </section>
  );
}

/** Null while there is no template, or the draft would not fit into one. */
function previewOfTemplate({ template, channel, message, draft }: Composer): PreviewedMessage | null {
  const { current, chosen, closedCount } = template;
  const fitting = fittingDraft(message);
  if (
    !current ||
    !chosen ||
    closedCount === 0 ||
    current.kind !== message.kind ||
    !fitting ||
    !channel?.vendorCatalogId
  )
    return null;
  const called = draft.recipients.find(({ customer }) => customer.name !== null)?.customer.name ?? null;
  const values = valuesFor(chosen.values, nameInText(called, message.nameFallback));
  const shown = current.placeholders.map((placeholder, index) => values[index] || `{{${placeholder.name}}}`);
  const sections = fitting.sections.map((section) => ({ ...section, title: section.title || "…" }));
  const request = requestOfTemplate({ ...fitting, sections }, current, shown, channel.vendorCatalogId);
  return readPreviewedTemplate(request, current, shown);
}
