"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, PackageOpen, Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { announce } from "@/components/ui/live-announcer";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { showToast } from "@/components/ui/toast-queue";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { ProductDto } from "@/lib/catalog/contract";
import { placeIds } from "@/lib/catalog/placed-ids";
import { queryKeys } from "@/lib/client/query-keys";
import { catalogHref, everything } from "./catalog-address";
import { CatalogFailure } from "./catalog-failure";
import { CollectionAdder } from "./collection-adder";
import { CollectionProducts } from "./collection-products";
import {
  useChangeCollection,
  useChangeCollectionProducts,
  useCollectionProducts,
} from "./collection-queries";
import { EditCollectionDialog } from "./edit-collection-dialog";
import { RuleWords } from "./rule-words";

type CollectionDetailProps = { collection: CollectionDto; canChange: boolean; onClose: () => void };

export function CollectionDetail({ collection, canChange, onClose }: CollectionDetailProps) {
  const t = useTranslations("catalog.collections");
  const wordsOf = useProblemWords();
  const format = useFormatter();
  const { id, name, kind } = collection;
  const isByHand = kind === "hand";
  const found = useCollectionProducts(id, isByHand);
  const changing = useChangeCollection();
  const placing = useChangeCollectionProducts(id);
  const client = useQueryClient();
  const [isEditing, setIsEditing] = useState(false);
  const products = found.data ?? [];
  const { count, isCapped } = collection.products;
  // One by hand is loaded whole.
  const hasMore = !isByHand && products.length > 0 && (isCapped || products.length < count);
  const onError = (error: unknown) =>
    showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) });

  function place(productIds: string[], before: string | null, more: readonly ProductDto[] = []) {
    const known = new Map([...products, ...more].map((product) => [product.id, product]));
    const order = placeIds(
      products.map((product) => product.id),
      productIds,
      before,
    );
    const shown = order.flatMap((productId) => known.get(productId) ?? []);
    placing.mutate({ change: { action: "place", productIds, before }, shown }, { onError });
    const [first] = productIds;
    const position = order.indexOf(first ?? "") + 1;
    const values = { position, count: order.length, moved: productIds.length };
    const name = known.get(first ?? "")?.name ?? "";
    announce(t(productIds.length === 1 ? "moved" : "movedMany", { ...values, name }));
  }

  function remove(product: ProductDto) {
    const at = products.indexOf(product);
    const shown = products.filter((other) => other.id !== product.id);
    placing.mutate({ change: { action: "remove", productIds: [product.id] }, shown }, { onError });
    const before = products[at + 1]?.id ?? null;
    showToast({
      title: t("removed", { name: product.name }),
      timeoutMs: 8000,
      action: { label: t("undo"), onPress: () => putBack(product, before) },
    });
  }

  /** Where it was, among what is there by then. */
  function putBack(product: ProductDto, before: string | null) {
    const now = client.getQueryData<ProductDto[]>(queryKeys.catalog.collectionProducts(id)) ?? products;
    const known = new Map([...now, product].map((each) => [each.id, each]));
    const order = placeIds(
      now.map((each) => each.id),
      [product.id],
      before,
    );
    const shown = order.flatMap((productId) => known.get(productId) ?? []);
    placing.mutate({ change: { action: "place", productIds: [product.id], before }, shown }, { onError });
  }

  function deleteIt() {
    onClose();
    changing.mutate({ id, isDeleted: true }, { onError });
    showToast({
      title: t("deleted", { name }),
      timeoutMs: 8000,
      action: { label: t("undo"), onPress: () => changing.mutate({ id, isDeleted: false }, { onError }) },
    });
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex items-center gap-2 border-b border-line px-4 py-3 md:px-6">
        <IconButton icon={ArrowLeft} label={t("close")} flipsInRtl className="lg:hidden!" onPress={onClose} />
        <div className="min-w-0 flex-1">
          <h2 dir="auto" className="line-clamp-2 text-lg font-semibold wrap-anywhere rtl:text-right">
            {name}
          </h2>
          <p className="text-sm text-ink-soft">{t(isCapped ? "countMore" : "count", { count })}</p>
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton
            href={catalogHref({ ...everything, collectionId: id })}
            variant="quiet"
            className="max-xl:hidden!"
          >
            {t("inCatalog")}
          </LinkButton>
          {canChange && (
            <>
              <Button icon={Pencil} aria-label={t("edit")} onPress={() => setIsEditing(true)}>
                {t("editShort")}
              </Button>
              <IconButton icon={Trash2} variant="outline" label={t("delete")} onPress={deleteIt} />
            </>
          )}
        </div>
      </header>
      {collection.rule && <RuleWords rule={collection.rule} />}
      {isEditing && <EditCollectionDialog collection={collection} onClose={() => setIsEditing(false)} />}
      {canChange && isByHand && (
        <CollectionAdder
          catalogId={collection.catalogId}
          heldIds={new Set(products.map((product) => product.id))}
          onAdd={(product) => place([product.id], null, [product])}
        />
      )}
      {found.isPending && <SkeletonRows label={t("loading")} hasPhoto rows={6} />}
      {found.isError && !found.data && (
        <CatalogFailure error={found.error} onRetry={() => found.refetch()} isRetrying={found.isFetching} />
      )}
      {found.data?.length === 0 && (
        <EmptyState icon={PackageOpen} title={t("noneTitle")}>
          {isByHand ? canChange && t("noneText") : t("noneRule")}
        </EmptyState>
      )}
      {products.length > 0 && (
        <CollectionProducts
          label={t("products", { name })}
          products={products}
          {...(canChange && isByHand && { onPlace: place, onRemove: remove })}
        />
      )}
      {hasMore && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-sm text-ink-soft md:px-6">
          {t("firstOnly", { shown: format.number(products.length) })}
          <LinkButton href={catalogHref({ ...everything, collectionId: id })} size="s">
            {t("inCatalog")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
