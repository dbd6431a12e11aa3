"use client";

import { Plus, SearchX, Send } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDebounced } from "@/components/catalog/use-debounced";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { useSentMessagePages } from "./product-message-queries";
import { ProductMessageRow } from "./product-message-row";
import { everySent, isNarrowed, readSentAddress, type SentFilter, sentHref } from "./sent-address";
import { SentToolbar } from "./sent-toolbar";

const rowHeight = 89;
const searchDelayMs = 150;

/** What was sent and what it brought, newest first. */
export function ProductMessagesScreen() {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const address = readSentAddress(new URLSearchParams(useSearchParams()));
  const [typed, setTyped] = useState(address.q);
  const filter = { ...address, q: useDebounced(typed.trim(), searchDelayMs) };
  const pages = useSentMessagePages(filter);
  const messages = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = pages.data !== undefined && messages.length === 0;
  const isFirstUse = isEmpty && !isNarrowed(filter);
  const newMessage = (
    <LinkButton href="/product-messages/new" variant="primary" icon={Plus}>
      {t("new")}
    </LinkButton>
  );

  function show(next: SentFilter) {
    setTyped((words) => (words.trim() === next.q ? words : next.q));
    window.history.replaceState(null, "", sentHref(next));
  }

  function search(words: string) {
    setTyped(words);
    window.history.replaceState(null, "", sentHref({ ...address, q: words.trim() }));
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t("title")} actions={!isFirstUse && newMessage}>
        {!isFirstUse && <SentToolbar filter={address} q={typed} onSearch={search} onFilter={show} />}
      </PageHeader>
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
      {isFirstUse && (
        <EmptyState icon={Send} title={t("empty.title")} action={newMessage}>
          {t("empty.text")}
        </EmptyState>
      )}
      {isEmpty && !isFirstUse && (
        <EmptyState
          icon={SearchX}
          title={t("sentPage.nothing.title")}
          action={<Button onPress={() => show(everySent)}>{t("sentPage.nothing.action")}</Button>}
        >
          {t("sentPage.nothing.text")}
        </EmptyState>
      )}
      {messages.length > 0 && (
        <VirtualList
          items={messages}
          keyOf={(message) => message.id}
          rowHeight={rowHeight}
          label={t("list")}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError)
              void pages.fetchNextPage();
          }}
          renderRow={(message) => <ProductMessageRow message={message} />}
        />
      )}
    </div>
  );
}
