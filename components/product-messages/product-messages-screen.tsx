"use client";

import { Plus, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { useProductMessagePages } from "./product-message-queries";
import { ProductMessageRow } from "./product-message-row";

const rowHeight = 73;

/** What was sent, newest first. */
export function ProductMessagesScreen() {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const pages = useProductMessagePages();
  const messages = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = pages.data !== undefined && messages.length === 0;
  const newMessage = (
    <LinkButton href="/product-messages/new" variant="primary" icon={Plus}>
      {t("new")}
    </LinkButton>
  );

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t("title")} actions={!isEmpty && newMessage} />
      {pages.isPending && <SkeletonRows label={t("loading")} hasPhoto rows={8} />}
      {pages.isError && !pages.data && (
        <FailureState
          className="m-6"
          title={t("failed.title")}
          retryLabel={t("failed.retry")}
          onRetry={() => pages.refetch()}
          isRetrying={pages.isFetching}
          {...detailsOf(pages.error)}
        >
          {wordsOf(pages.error)}
        </FailureState>
      )}
      {isEmpty && (
        <EmptyState icon={Send} title={t("empty.title")} action={newMessage}>
          {t("empty.text")}
        </EmptyState>
      )}
      {messages.length > 0 && (
        <VirtualList
          items={messages}
          keyOf={(message) => message.id}
          rowHeight={rowHeight}
          label={t("list")}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          renderRow={(message) => <ProductMessageRow message={message} />}
        />
      )}
    </div>
  );
}
