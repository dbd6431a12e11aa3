"use client";

import { Lock, MousePointerClick } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { SplitPane } from "@/components/ui/split-pane";
import { AccountEvents } from "./account-events";
import { DeliveriesToolbar } from "./deliveries-toolbar";
import { type DeliveryAddress, deliveryHref, notNarrowed, readDeliveryAddress } from "./delivery-address";
import { DeliveryDetail } from "./delivery-detail";
import { DeliveryFigures } from "./delivery-figures";
import { DeliveryList } from "./delivery-list";

/** Everything that 360dialog delivered, what it became, and how fast it was answered. */
export function DeliveriesScreen({ canRead }: { canRead: boolean }) {
  const t = useTranslations("deliveries");
  const address = readDeliveryAddress(new URLSearchParams(useSearchParams()));
  const [q, setQ] = useState(address.q);

  if (!canRead) {
    return (
      <EmptyState icon={Lock} title={t("forbidden.title")}>
        {t("forbidden.text")}
      </EmptyState>
    );
  }

  function open(change: Partial<DeliveryAddress>) {
    window.history.pushState(null, "", deliveryHref({ ...address, ...change }));
  }

  function search(next: string) {
    setQ(next);
    window.history.replaceState(null, "", deliveryHref({ ...address, q: next.trim(), deliveryId: null }));
  }

  function clear() {
    setQ("");
    open({ view: "all", q: "", channelId: null, deliveryId: null, ...notNarrowed });
  }

  const { view, channelId, door, problem, has, deliveryId } = address;
  return (
    <SplitPane
      name="deliveries"
      listLabel={t("list")}
      detailLabel={t("detail")}
      resizeLabel={t("resize")}
      list={
        <>
          <DeliveriesToolbar address={address} q={q} onSearch={search} onOpen={open} />
          {view === "account" ? (
            <AccountEvents />
          ) : (
            <>
              <DeliveryFigures />
              <DeliveryList
                address={address}
                filter={{ view, q: address.q, channelId, door, problem, has }}
                onOpen={(id) => open({ deliveryId: id })}
                onClear={clear}
              />
            </>
          )}
        </>
      }
      detail={
        deliveryId === null || view === "account" ? undefined : (
          <DeliveryDetail
            key={deliveryId}
            deliveryId={deliveryId}
            onClose={() => open({ deliveryId: null })}
          />
        )
      }
      placeholder={
        <EmptyState icon={MousePointerClick} title={t("choose.title")}>
          {t("choose.text")}
        </EmptyState>
      }
    />
  );
}
