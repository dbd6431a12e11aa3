"use client";

import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useThread } from "./conversation-queries";
import { ReplyForm } from "./reply-form";
import { ThreadHeader } from "./thread-header";
import { ThreadMessages } from "./thread-messages";
import { useMarkRead } from "./use-mark-read";

type ThreadProps = { conversationId: string; onClose: () => void };

export function Thread({ conversationId, onClose }: ThreadProps) {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const thread = useThread(conversationId);
  const conversation = thread.data?.pages[0]?.conversation;
  useMarkRead(conversation);

  if (thread.isPending) return <SkeletonRows label={t("loading")} />;
  if (!thread.data || !conversation) {
    return (
      <FailureState
        className="m-6"
        title={t("threadFailed.title")}
        retryLabel={t("threadFailed.retry")}
        onRetry={() => thread.refetch()}
        isRetrying={thread.isFetching}
        {...detailsOf(thread.error)}
      >
        {wordsOf(thread.error)}
      </FailureState>
    );
  }
  const messages = [...thread.data.pages].reverse().flatMap((page) => page.messages);
  return (
    <>
      <ThreadHeader conversation={conversation} onClose={onClose} />
      <ThreadMessages
        messages={messages}
        hasOlder={thread.hasNextPage}
        isLoadingOlder={thread.isFetchingNextPage}
        onLoadOlder={() => void thread.fetchNextPage()}
      />
      <ReplyForm conversation={conversation} />
    </>
  );
}
