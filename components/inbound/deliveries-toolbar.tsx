"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/channels/channel-queries";
import { PageHeader } from "@/components/layout/page-header";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { TabLinks } from "@/components/ui/tab-links";
import { deliveryViews } from "@/lib/inbound/contract";
import { type DeliveryAddress, deliveryHref, readDeliveryAddress } from "./delivery-address";
import { DeliveryFilterChips, DeliveryFilterMenu } from "./delivery-filter-menu";

type DeliveriesToolbarProps = {
  address: DeliveryAddress;
  q: string;
  onSearch: (q: string) => void;
  onOpen: (change: Partial<DeliveryAddress>) => void;
};

const anyNumber = "any";

export function DeliveriesToolbar({ address, q, onSearch, onOpen }: DeliveriesToolbarProps) {
  const t = useTranslations("deliveries");
  const channels = useChannels().data ?? [];
  const hasFilters = address.view !== "account";
  const isBounded = q !== "" || address.problem !== null || countFilters(address) > 1;
  const narrow = (change: Partial<DeliveryAddress>) => onOpen({ ...change, deliveryId: null });
  return (
    <PageHeader title={t("title")}>
      {hasFilters && (
        <div className="flex flex-wrap gap-2 pb-2">
          <SearchField
            label={t("search")}
            placeholder={t("searchHint")}
            clearLabel={t("clearSearch")}
            value={q}
            onChange={onSearch}
            className="min-w-48 flex-1"
          />
          {channels.length > 1 && (
            <Select
              label={t("fact.number")}
              isLabelHidden
              options={[
                { value: anyNumber, label: t("anyNumber") },
                ...channels.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={address.channelId ?? anyNumber}
              onChange={(id) => onOpen({ channelId: id === anyNumber ? null : id, deliveryId: null })}
            />
          )}
          <DeliveryFilterMenu value={address} onChange={narrow} />
        </div>
      )}
      {hasFilters && <DeliveryFilterChips value={address} onChange={narrow} />}
      {hasFilters && isBounded && <p className="pb-2 text-sm text-ink-soft">{t("searchBound")}</p>}
      <TabLinks
        label={t("views.label")}
        className="-mb-px"
        onOpen={(href) => onOpen(readDeliveryAddress(new URL(href, window.location.href).searchParams))}
        links={[...deliveryViews, "account" as const].map((view) => ({
          href: deliveryHref({ ...address, view, deliveryId: null }),
          label: t(`views.${view}`),
          isCurrent: view === address.view,
        }))}
      />
    </PageHeader>
  );
}

/** One filter alone finds everything; more of them, and words, look at the newest only. */
function countFilters({ view, channelId, door, problem, has }: DeliveryAddress): number {
  return [view !== "all", channelId, door, problem, has].filter(Boolean).length;
}
