"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { ProductDto } from "@/lib/catalog/contract";
import type { ChannelDto } from "@/lib/channels/contract";
import { addProduct } from "@/lib/product-messages/section-edits";
import type { Composer } from "./use-composer";

export interface AddedProduct {
  product: ProductDto;
  catalogId: string;
}

/**
 * Puts the product the composer was opened with into the draft, once: the address then names it no more, so
 * that a reload does not bring back what was taken out. Its number's catalog must hold it.
 */
export function useAddedProduct(
  composer: Composer,
  channels: readonly ChannelDto[],
  added: AddedProduct | null,
  /** The last one that was put into a draft, whichever draft is open now. */
  doneId: RefObject<string | null>,
): void {
  const t = useTranslations("productMessages.composer");
  const { edit, catalogId } = composer;
  useEffect(() => {
    if (!added || doneId.current === added.product.id) return;
    doneId.current = added.product.id;
    const { product } = added;
    const channel = channels.find((candidate) => candidate.catalogId === added.catalogId);
    edit(({ sections }) => ({
      sections: addProduct(sections, product, null),
      ...(catalogId !== added.catalogId && channel && { channelId: channel.id }),
    }));
    const address = new URL(location.href);
    address.searchParams.delete("product");
    history.replaceState(history.state, "", address);
    showToast({ title: t("addedFromCatalog", { name: product.name }) });
  }, [added, catalogId, channels, edit, t, doneId]);
}
