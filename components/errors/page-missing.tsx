import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export function PageMissing() {
  const t = useTranslations("layout.notFound");
  return (
    <div className="flex flex-1 items-center justify-center py-16">
      <EmptyState
        icon={SearchX}
        title={t("title")}
        action={<LinkButton href="/orders">{t("back")}</LinkButton>}
      >
        {t("text")}
      </EmptyState>
    </div>
  );
}
