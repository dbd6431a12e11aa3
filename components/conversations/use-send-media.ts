"use client";

import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { postFile } from "@/lib/client/post-file";
import { putIntoStore } from "@/lib/client/put-into-store";
import { queryKeys } from "@/lib/client/query-keys";
import { type MessageDto, messageSchema } from "@/lib/conversations/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";
import type { Attachment } from "./reply-draft";
import { type CachedThread, withMessage } from "./thread-cache";
import { uploading } from "./uploads";

export interface MediaReply {
  attachment: Attachment;
  text: string;
  quoted: MessageDto | null;
}

/** Once the server has the file its message is in the thread; refused, `onRefused` gets it back. */
export function useSendMedia(conversationId: string, onRefused: (reply: MediaReply, error: unknown) => void) {
  const client = useQueryClient();
  const key = queryKeys.conversations.thread(conversationId);
  return useMutation({
    mutationKey: mediaSendsOf(conversationId),
    mutationFn: ({ attachment: { id, file }, text, quoted }: MediaReply) => {
      const path = `/api/conversations/${conversationId}/media`;
      const reply = { id, caption: text, fileName: file.name, ...(quoted && { quotedMessageId: quoted.id }) };
      return uploading(id, async (choices) => {
        const ticket = await putIntoStore(`${path}/uploads`, file, choices);
        if (ticket !== null) return postJson(`${path}/uploaded`, { ...reply, ticket }, messageSchema);
        return postFile(`${path}?${new URLSearchParams(reply)}`, file, messageSchema, choices);
      });
    },
    onSuccess: (message, { quoted }) =>
      client.setQueryData<CachedThread>(key, (thread) =>
        withMessage(thread, { ...message, quoted: message.quoted ?? quoted }),
      ),
    onError: (error, reply) => onRefused(reply, error),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.conversations.all() }),
  });
}

/**
 * The files on their way as messages: also those sent before the clerk looked elsewhere. They stand beside
 * the thread, for one that is read anew in the meantime does not have them.
 */
export function useMediaBeingSent(conversationId: string): MessageDto[] {
  return useMutationState({
    filters: { mutationKey: mediaSendsOf(conversationId), status: "pending" },
    select: ({ state }) => ({ reply: state.variables, at: state.submittedAt }),
  }).flatMap(({ reply, at }) => (isMediaReply(reply) ? [beingSent(reply, new Date(at))] : []));
}

/** Holds because only `useSendMedia` starts mutations under this key. */
function isMediaReply(variables: unknown): variables is MediaReply {
  return typeof variables === "object" && variables !== null && "attachment" in variables;
}

function mediaSendsOf(conversationId: string) {
  return ["send-media", conversationId];
}

function beingSent({ attachment: { id, file }, text, quoted }: MediaReply, at: Date): MessageDto {
  const content = {
    kind: "media" as const,
    mediaKind: kindOf(file.type),
    caption: text || null,
    fileName: file.name || null,
    isVoice: false,
    isAnimated: false,
  };
  return { ...queuedMessage(id, content, at.toISOString()), quoted };
}

function kindOf(mediaType: string): "image" | "video" | "audio" | "document" {
  const family = mediaType.split("/")[0];
  return family === "image" || family === "video" || family === "audio" ? family : "document";
}
