"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export function NewOrdersPill({ count, onPress }: { count: number; onPress: () => void }) {
  const t = useTranslations("orders");
  return (
    <div className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center">
      <Button
        size="s"
        icon={ArrowUp}
        className="pointer-events-auto animate-arrive rounded-full! bg-ink! text-paper! shadow-float"
        onPress={onPress}
      >
        {t("newArrived", { count })}
      </Button>
    </div>
  );
}
