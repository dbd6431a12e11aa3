"use client";

import { useFormatter, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { SearchField } from "@/components/ui/search-field";
import { TabLinks } from "@/components/ui/tab-links";
import { orderViews } from "@/lib/orders/contract";
import { type OrderAddress, orderHref } from "./order-address";
import { useOrderCounts } from "./order-queries";

type OrderListToolbarProps = {
  address: OrderAddress;
  q: string;
  onSearch: (q: string) => void;
  onOpen: (href: string) => void;
};

export function OrderListToolbar({ address, q, onSearch, onOpen }: OrderListToolbarProps) {
  const t = useTranslations("orders");
  const format = useFormatter();
  const counts = useOrderCounts();
  return (
    <PageHeader title={t("title")}>
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        clearLabel={t("clearSearch")}
        value={q}
        onChange={onSearch}
        className="pb-2"
      />
      <TabLinks
        label={t("views.label")}
        className="-mb-px"
        onOpen={onOpen}
        links={orderViews.map((view) => ({
          href: orderHref({ orderId: null, view, q: address.q }),
          label: t(`views.${view}`),
          isCurrent: view === address.view,
          ...(counts.data &&
            counts.data[view] > 0 &&
            view !== "all" && { count: format.number(counts.data[view]) }),
        }))}
      />
    </PageHeader>
  );
}
