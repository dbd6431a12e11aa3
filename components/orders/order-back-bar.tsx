"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Icon } from "@/components/ui/icon";

export function OrderBackBar({ onBack }: { onBack: () => void }) {
  const t = useTranslations("orders");
  return (
    <div className="border-b border-line p-1 lg:hidden">
      <Button
        onPress={onBack}
        className="flex h-11 cursor-pointer items-center gap-2 rounded-lg px-3 font-medium hover:bg-wash"
      >
        <Icon icon={ArrowLeft} size={20} flipsInRtl />
        {t("backToList")}
      </Button>
    </div>
  );
}
