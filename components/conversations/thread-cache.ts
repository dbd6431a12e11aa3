import type { InfiniteData } from "@tanstack/react-query";
import type { MessageDto, ThreadDto } from "@/lib/conversations/contract";

export type CachedThread = InfiniteData<ThreadDto> | undefined;

/** Adds a message at the end; a known one stays where it is, so that two quick replies do not change places. */
export function withMessage(thread: CachedThread, message: MessageDto): CachedThread {
  const isKnown = thread?.pages.some(({ messages }) => messages.some(({ id }) => id === message.id));
  if (isKnown) return withChange(thread, message.id, () => message);
  return (
    thread && {
      ...thread,
      pages: thread.pages.map((page, index) =>
        index === 0 ? { ...page, messages: [...page.messages, message] } : page,
      ),
    }
  );
}

export function withChange(
  thread: CachedThread,
  messageId: string,
  change: (message: MessageDto) => MessageDto,
): CachedThread {
  return (
    thread && {
      ...thread,
      pages: thread.pages.map((page) => ({
        ...page,
        messages: page.messages.map((message) => (message.id === messageId ? change(message) : message)),
      })),
    }
  );
}

export function withoutMessage(thread: CachedThread, messageId: string): CachedThread {
  return (
    thread && {
      ...thread,
      pages: thread.pages.map((page) => ({
        ...page,
        messages: page.messages.filter(({ id }) => id !== messageId),
      })),
    }
  );
}
