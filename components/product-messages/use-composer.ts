"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { showToast } from "@/components/ui/toast-queue";
import type { ProductDto } from "@/lib/catalog/contract";
import type { ChannelDto } from "@/lib/channels/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { customerNameOf } from "@/lib/customers/customer-name";
import {
  type ComposerDraft,
  type ComposerRecipient,
  type DraftDefaults,
  messageOf,
} from "@/lib/product-messages/composer-draft";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import { placeholderProblems } from "@/lib/product-messages/placeholder-problems";
import { priceChangeOf } from "@/lib/product-messages/price-change";
import { fixesOf } from "@/lib/product-messages/problem-fixes";
import { findProblems, isBlocked, type MessageProblem } from "@/lib/product-messages/product-message-rules";
import { refreshProducts } from "@/lib/product-messages/section-edits";
import { joinParts, neededParts, openPart, partsOf, splitDraft } from "@/lib/product-messages/split-draft";
import { undoChange } from "@/lib/product-messages/undo-change";
import { usableChannel } from "@/lib/product-messages/usable-channel";
import { secondMs } from "@/lib/shared/clock";
import type { DraftCheck } from "./check-failed-bar";
import { refreshRecipients } from "./merge-recipients";
import type { ReadyFix } from "./problem-fix-buttons";
import { useDraftProducts, useDraftRecipients } from "./product-message-queries";
import { mergeProblems, type Refusal } from "./refusal";
import { useChosenTemplate } from "./use-chosen-template";
import { useComposerDraft } from "./use-composer-draft";
import { useNearestProducts } from "./use-nearest-products";

export interface ComposerOptions {
  staffId: string;
  defaults: DraftDefaults;
  channels: readonly ChannelDto[];
  opened: OpenedDraft;
  /** Goes on with another draft; this one stays as it is saved. */
  onOpen: (draft: OpenedDraft) => void;
}

/** The draft with everything that follows from it: what is wrong, what goes over the wire, who gets it. */
export function useComposer({ staffId, defaults, channels, opened }: ComposerOptions) {
  const locale = useLocale();
  const t = useTranslations("productMessages");
  const now = useCurrentTime(15 * secondMs);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const kept = useComposerDraft(staffId, opened);
  const channel = usableChannel(channels, kept.draft.channelId);
  const catalogId = channel?.catalogId ?? null;

  const pickedSkus = partsOf(kept.draft).flatMap(({ sections }) =>
    sections.flatMap((section) => section.products.map(({ retailerId }) => retailerId)),
  );
  const asked = useDraftProducts(catalogId, [...new Set(pickedSkus)]);
  const { data: current, isPlaceholderData } = asked;
  const askedRecipients = useDraftRecipients(kept.draft.recipients.map(({ id }) => id));
  const draft: ComposerDraft = {
    ...kept.draft,
    sections: refreshProducts(kept.draft.sections, current ?? []),
    recipients: [...refreshRecipients(kept.draft.recipients, askedRecipients.data ?? [])],
  };
  const picked = draft.sections.flatMap(({ products }) => products);
  const products = new Map(picked.map((product) => [product.retailerId, product]));
  const isKnown = (retailerId: string) =>
    !current || isPlaceholderData || current.some((product) => product.retailerId === retailerId);

  const pickedBefore = new Map(
    kept.draft.sections.flatMap((section) => section.products.map((own) => [own.retailerId, own] as const)),
  );
  const nearest = useNearestProducts(
    catalogId,
    picked.filter(({ retailerId }) => !isKnown(retailerId)),
  );

  const message = messageOf(draft);
  const isWindowOpen = ({ windowEndsAt }: ComposerRecipient) => readServiceWindow(windowEndsAt, now).isOpen;
  const closedCount = draft.recipients.filter((recipient) => !isWindowOpen(recipient)).length;
  const template = useChosenTemplate(channel?.id ?? null, draft, message.kind, closedCount);
  const factsOf = (given: readonly ProductDto[]) =>
    new Map(
      given.map(({ retailerId, photoPath, ...product }) => [
        retailerId,
        {
          ...product,
          hasPhoto: photoPath !== null,
          isKnown: isKnown(retailerId),
          priceChange: priceChangeOf(pickedBefore.get(retailerId), product, locale),
        },
      ]),
    );
  const recipients = draft.recipients.map((recipient) => ({
    name: customerNameOf(recipient.customer) ?? t("someone"),
    customerName: recipient.customer.name,
    isWindowOpen: isWindowOpen(recipient),
    windowMsLeft: readServiceWindow(recipient.windowEndsAt, now).remainingMs,
    isOnThisNumber: recipient.channelId === channel?.id,
  }));
  const found = findProblems(message, {
    products: factsOf(picked),
    recipients,
    template: template.toCheck,
    health: channel?.health ?? null,
  });

  function edit(change: (draft: ComposerDraft) => Partial<ComposerDraft>) {
    setRefusal(null);
    kept.setDraft((before) => {
      const changed = { ...before, ...change(before) };
      // What a product cost when it was picked is what its price is compared with until somebody has seen it.
      return { ...changed, sections: refreshProducts(changed.sections, [...pickedBefore.values()]) };
    });
  }

  /** With a word of what was done, and a button that undoes it. */
  function change(by: (draft: ComposerDraft) => ComposerDraft, title: string) {
    const before = kept.draft;
    const after = by(before);
    setRefusal(null);
    kept.setDraft(after);
    const undo = { label: t("composer.undo"), onPress: () => kept.setDraft(undoChange(before, after)) };
    showToast({ title, action: undo });
  }

  const problems = mergeProblems(found, refusal, recipients);
  const byRetailerId = new Map((current ?? []).map((product) => [product.retailerId, product]));
  const fixes = (problem: MessageProblem): ReadyFix[] =>
    fixesOf(problem, { draft, defaults, current: byRetailerId, nearest }).map(({ apply, ...fix }) => ({
      ...fix,
      press: () => change(apply, t("fix.done")),
    }));
  const parts = partsOf(draft).map((part) => {
    const sections = refreshProducts(part.sections, current ?? []);
    const own = messageOf({ ...part, sections });
    const known = factsOf(sections.flatMap((section) => section.products));
    const ofPart = [...findProblems(own, { products: known }), ...placeholderProblems(own, recipients)];
    const toSend = findProblems(own, { products: known, recipients, template: template.toCheck });
    return { id: part.id, message: own, isReady: !isBlocked(ofPart), canBeSent: !isBlocked(toSend) };
  });
  return {
    parts,
    failedChecks: [...failedCheck("products", asked), ...failedCheck("recipients", askedRecipients)],
    open: (position: number) => {
      setRefusal(null);
      kept.setDraft((before) => openPart(before, position));
    },
    split: () => change(splitDraft, t("parts.isSplit", { count: neededParts(draft.sections) })),
    join: () => change(joinParts, t("parts.isJoined")),
    draft,
    channel,
    catalogId,
    message,
    template,
    products,
    problems,
    fixes,
    edit,
    change,
    kept,
    setRefusal,
  };
}

type Asked = Pick<ReturnType<typeof useDraftProducts>, "error" | "isFetching"> & { refetch: () => unknown };

function failedCheck(what: DraftCheck["what"], { error, isFetching, refetch }: Asked): DraftCheck[] {
  return error ? [{ what, error, retry: () => void refetch(), isRetrying: isFetching }] : [];
}

export type Composer = ReturnType<typeof useComposer>;
