"use client";

import { useTranslations } from "next-intl";
import { FailureState } from "@/components/ui/failure-state";

export type PageFailureProps = { error: Error & { digest?: string }; reset: () => void };

/** What Next shows in place of a page that threw; the digest is found again in the server's log. */
export function PageFailure({ error, reset }: PageFailureProps) {
  const t = useTranslations("layout.failure");
  const e = useTranslations("errors");
  return (
    <div className="flex flex-1 items-center justify-center px-4 py-16">
      <FailureState
        title={t("title")}
        retryLabel={t("retry")}
        onRetry={reset}
        details={error.digest}
        detailsLabel={e("details")}
      >
        {t("text")}
      </FailureState>
    </div>
  );
}
