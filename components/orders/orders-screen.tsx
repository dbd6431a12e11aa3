"use client";

import { MousePointerClick } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { SplitPane } from "@/components/ui/split-pane";
import { orderHref, readOrderAddress } from "./order-address";
import { OrderDetail } from "./order-detail";
import { OrderList } from "./order-list";
import { OrderListToolbar } from "./order-list-toolbar";
import { useFirstOrderId } from "./use-first-order-id";

/** The inbox: list and ticket. Moves between orders change the address without asking the server for a page. */
export function OrdersScreen() {
  const t = useTranslations("orders");
  const address = readOrderAddress(usePathname(), useSearchParams());
  const [q, setQ] = useState(address.q);
  const firstId = useFirstOrderId(address);
  const currentId = address.orderId ?? firstId;

  // After Back or a link the field follows the address, once the router has caught up with it:
  // while someone types fast, `address.q` is older than the address bar.
  useEffect(() => {
    const { pathname, search: words } = window.location;
    if (readOrderAddress(pathname, new URLSearchParams(words)).q !== address.q) return;
    setQ((typed) => (typed.trim() === address.q ? typed : address.q));
  }, [address.q]);

  function open(href: string) {
    window.history.pushState(null, "", href);
  }

  function openOrder(orderId: string | null) {
    open(orderHref({ ...address, orderId }));
  }

  function search(next: string) {
    setQ(next);
    window.history.replaceState(null, "", orderHref({ ...address, q: next.trim(), orderId: null }));
  }

  return (
    <SplitPane
      name="orders"
      listLabel={t("list")}
      detailLabel={t("detail")}
      resizeLabel={t("resize")}
      list={
        <>
          <OrderListToolbar address={address} q={q} onSearch={search} onOpen={open} />
          <OrderList
            address={address}
            currentId={currentId}
            onOpen={openOrder}
            onClearSearch={() => search("")}
          />
        </>
      }
      detail={
        address.orderId === null ? undefined : (
          <OrderDetail key={address.orderId} orderId={address.orderId} onClose={() => openOrder(null)} />
        )
      }
      placeholder={
        firstId === null ? (
          <EmptyState icon={MousePointerClick} title={t("choose.title")}>
            {t("choose.text")}
          </EmptyState>
        ) : (
          <div className="flex h-full min-w-0 flex-1 flex-col self-stretch">
            <OrderDetail key={firstId} orderId={firstId} />
          </div>
        )
      }
    />
  );
}
