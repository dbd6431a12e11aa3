"use client";

import { BookOpen, MessagesSquare, Send, Settings, ShoppingBasket } from "lucide-react";
import { usePathname } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import type { Theme } from "@/components/layout/theme";
import { useOrderCounts } from "@/components/orders/order-queries";
import { HeldSendBar } from "@/components/product-messages/held-send-bar";
import { LiveNotice } from "@/components/staff/live-notice";
import { StaffMenu } from "@/components/staff/staff-menu";
import { useLiveUpdates } from "@/components/staff/use-live-updates";
import { useSessionRenewal } from "@/components/staff/use-session-renewal";
import type { StaffDto } from "@/lib/staff/contract";

type DashboardFrameProps = {
  staff: StaffDto;
  shopName: string;
  theme: Theme;
  children: ReactNode;
};

const places = [
  { href: "/orders", word: "orders", icon: ShoppingBasket },
  { href: "/conversations", word: "conversations", icon: MessagesSquare },
  { href: "/product-messages", word: "productMessages", icon: Send },
  { href: "/catalog", word: "catalog", icon: BookOpen },
  { href: "/settings", word: "settings", icon: Settings },
] as const;

export function DashboardFrame({ staff, shopName, theme, children }: DashboardFrameProps) {
  const t = useTranslations("layout");
  const format = useFormatter();
  const pathname = usePathname();
  const live = useLiveUpdates();
  useSessionRenewal();
  const newOrders = useOrderCounts().data?.new ?? 0;

  const items = places.map(({ href, word, icon }) => ({
    href,
    icon,
    label: t(word),
    shortLabel: t(`short.${word}`),
    isCurrent: pathname === href || pathname.startsWith(`${href}/`),
    ...(word === "orders" &&
      newOrders > 0 && {
        count: format.number(newOrders),
        countLabel: t("newOrders", { count: newOrders }),
        isUrgent: true,
      }),
  }));

  return (
    <AppShell
      shopName={shopName}
      navLabel={t("navigation")}
      skipLabel={t("skip")}
      items={items}
      account={<StaffMenu staff={staff} theme={theme} />}
      notice={<LiveNotice state={live} />}
    >
      {children}
      <HeldSendBar />
    </AppShell>
  );
}
