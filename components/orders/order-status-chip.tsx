"use client";

import { Ban, Check, CircleDot, type LucideIcon, PackageCheck, ShoppingBag, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { OrderStatus } from "@/lib/orders/order-moves";

const icons: Record<OrderStatus, LucideIcon> = {
  new: CircleDot,
  accepted: Check,
  ready: ShoppingBag,
  shipped: Truck,
  completed: PackageCheck,
  cancelled: Ban,
};

const tones: Record<OrderStatus, ChipTone> = {
  new: "accent",
  accepted: "good",
  ready: "good",
  shipped: "good",
  completed: "neutral",
  cancelled: "bad",
};

export function OrderStatusChip({ status }: { status: OrderStatus }) {
  const t = useTranslations("orders.status");
  return (
    <Chip tone={tones[status]} icon={icons[status]}>
      {t(status)}
    </Chip>
  );
}
