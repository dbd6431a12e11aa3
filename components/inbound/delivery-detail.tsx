"use client";

import { ArrowLeft, Download, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { FailureState } from "@/components/ui/failure-state";
import { Icon } from "@/components/ui/icon";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { DeliveryBody } from "./delivery-body";
import { DeliveryFacts } from "./delivery-facts";
import { useDelivery, useReplay } from "./delivery-queries";
import { useReplayNews } from "./use-replay-news";

type DeliveryDetailProps = { deliveryId: string; onClose: () => void };

export function DeliveryDetail({ deliveryId, onClose }: DeliveryDetailProps) {
  const t = useTranslations("deliveries");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const delivery = useDelivery(deliveryId);
  const replay = useReplay(deliveryId);
  const news = useReplayNews();
  const isWaiting = delivery.data?.processedAt === null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <Button variant="quiet" size="s" className="me-auto lg:hidden" onPress={onClose}>
          <Icon icon={ArrowLeft} flipsInRtl />
          {t("back")}
        </Button>
        <h2 className="me-auto text-lg font-semibold max-lg:sr-only">{t("detail")}</h2>
        <a
          href={`/api/deliveries/${deliveryId}/body`}
          download
          className={buttonLook({ variant: "outline", size: "s" })}
        >
          <Icon icon={Download} />
          {t("download")}
        </a>
        <Button
          size="s"
          icon={RotateCcw}
          isBusy={replay.isPending}
          disabledReason={isWaiting ? t("alreadyInLine") : undefined}
          onPress={() => replay.mutate(undefined, news)}
        >
          {t("replay")}
        </Button>
      </div>
      {delivery.isPending && <SkeletonRows label={t("loading")} />}
      {delivery.isError && !delivery.data && (
        <FailureState
          className="m-6"
          title={t("failedOne.title")}
          retryLabel={t("failed.retry")}
          onRetry={() => delivery.refetch()}
          isRetrying={delivery.isFetching}
          {...detailsOf(delivery.error)}
        >
          {wordsOf(delivery.error)}
        </FailureState>
      )}
      {delivery.data && (
        <div className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto overscroll-contain px-4 py-4">
          <DeliveryFacts delivery={delivery.data} />
          <DeliveryBody body={delivery.data.body} />
        </div>
      )}
    </>
  );
}
