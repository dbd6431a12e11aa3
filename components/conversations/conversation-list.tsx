"use client";

import { MessagesSquare, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { useConversationPages } from "./conversation-queries";
import { ConversationRow } from "./conversation-row";

/** Pixels; rows are measured, this only places the scroll bar. */
const rowHeight = 91;

type ConversationListProps = {
  q: string;
  currentId: string | null;
  onOpen: (conversationId: string) => void;
  onClearSearch: () => void;
};

export function ConversationList({ q, currentId, onOpen, onClearSearch }: ConversationListProps) {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const pages = useConversationPages(q);
  const conversations = pages.data?.pages.flatMap((page) => page.items) ?? [];
  // Not after a failure: the list would ask again at every drawing. The next news tries anew.
  const mayLoadMore = pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError;

  if (pages.isPending || (pages.isPlaceholderData && conversations.length === 0))
    return <SkeletonRows label={t("loading")} hasPhoto rows={10} />;
  if (pages.isError && !pages.data) {
    return (
      <FailureState
        className="m-4"
        title={t("listFailed.title")}
        retryLabel={t("listFailed.retry")}
        onRetry={() => pages.refetch()}
        isRetrying={pages.isFetching}
        {...detailsOf(pages.error)}
      >
        {wordsOf(pages.error)}
      </FailureState>
    );
  }
  if (conversations.length === 0 && q !== "") {
    return (
      <EmptyState
        icon={SearchX}
        title={t("nothingFound.title")}
        action={<Button onPress={onClearSearch}>{t("nothingFound.action")}</Button>}
      >
        {t("nothingFound.text", { q })}
      </EmptyState>
    );
  }
  if (conversations.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t("first.title")}>
        {t("first.text")}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      items={conversations}
      keyOf={(conversation) => conversation.id}
      rowHeight={rowHeight}
      label={t("list")}
      onNearEnd={() => {
        if (mayLoadMore) void pages.fetchNextPage();
      }}
      renderRow={(conversation) => (
        <ConversationRow
          conversation={conversation}
          isCurrent={conversation.id === currentId}
          onOpen={onOpen}
        />
      )}
    />
  );
}
