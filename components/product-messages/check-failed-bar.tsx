"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface DraftCheck {
  what: "products" | "recipients";
  error: Error;
  retry: () => void;
  isRetrying: boolean;
}

/** What could not be asked again, so that what stands in the draft of it may be old. */
export function CheckFailedBar({ checks }: { checks: readonly DraftCheck[] }) {
  const t = useTranslations("productMessages.check");
  const wordsOf = useProblemWords();
  return checks.map(({ what, error, retry, isRetrying }) => (
    <div key={what} role="alert" className="px-4 pt-3 md:px-6">
      <Notice
        tone="warn"
        title={t(what)}
        action={
          <Button size="s" onPress={retry} isBusy={isRetrying}>
            {t("retry")}
          </Button>
        }
      >
        {wordsOf(error)}
      </Notice>
    </div>
  ));
}
