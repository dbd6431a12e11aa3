"use client";

import { Ban, Check, CircleDot, type LucideIcon, PackageCheck, ShoppingBag, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { OrderStatus } from "@/lib/orders/order-moves";
import { statusTones } from "./order-words";

const icons: Record<OrderStatus, LucideIcon> = {
  new: CircleDot,
  accepted: Check,
  ready: ShoppingBag,
  shipped: Truck,
  completed: PackageCheck,
  cancelled: Ban,
};

export function OrderStatusChip({ status }: { status: OrderStatus }) {
  const t = useTranslations("orders.status");
  return (
    <Chip tone={statusTones[status]} icon={icons[status]}>
      {t(status)}
    </Chip>
  );
}
