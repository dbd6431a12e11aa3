"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { useCurrentTime } from "@/components/layout/use-current-time";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { MessageDto } from "@/lib/conversations/contract";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { minuteMs } from "@/lib/shared/clock";
import { useThread } from "./conversation-queries";
import { MessageActions } from "./message-actions";
import { canBeAnswered } from "./message-acts";
import { ReplyForm } from "./reply-form";
import { ThreadHeader } from "./thread-header";
import { ThreadMessages } from "./thread-messages";
import { useMarkRead } from "./use-mark-read";
import { useReact } from "./use-react";
import { useMediaBeingSent } from "./use-send-media";

type ThreadProps = { conversationId: string; staffId: string; onClose: () => void };

export function Thread({ conversationId, staffId, onClose }: ThreadProps) {
  const t = useTranslations("conversations");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const thread = useThread(conversationId);
  const conversation = thread.data?.pages[0]?.conversation;
  const now = useCurrentTime(minuteMs);
  const [quoted, setQuoted] = useState<MessageDto | null>(null);
  const react = useReact(conversationId);
  const beingSent = useMediaBeingSent(conversationId);
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
  const stored = [...thread.data.pages].reverse().flatMap((page) => page.messages);
  const messages = [...stored, ...beingSent.filter(({ id }) => stored.every((other) => other.id !== id))];
  const isOpen = readServiceWindow(conversation.windowEndsAt, now).isOpen;
  return (
    <>
      <ThreadHeader conversation={conversation} onClose={onClose} />
      <ThreadMessages
        messages={messages}
        hasOlder={thread.hasNextPage}
        isLoadingOlder={thread.isFetchingNextPage}
        onLoadOlder={() => void thread.fetchNextPage()}
        actionsOf={(message) =>
          isOpen &&
          canBeAnswered(message) && <MessageActions message={message} onReply={setQuoted} onReact={react} />
        }
      />
      <ReplyForm
        conversation={conversation}
        staffId={staffId}
        quoted={quoted}
        onQuote={setQuoted}
        isSendingFile={beingSent.length > 0}
      />
    </>
  );
}
