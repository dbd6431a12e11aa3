import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRows } from "@/components/ui/skeleton-rows";

export default function Loading() {
  const t = useTranslations("layout");
  return (
    <div className="flex flex-1 flex-col">
      <div className="border-b border-line px-4 py-4 md:px-6">
        <Skeleton className="h-7 w-40" />
      </div>
      <SkeletonRows label={t("loading")} hasPhoto />
    </div>
  );
}
