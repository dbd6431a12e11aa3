"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type ChangeDraftInput,
  changedDraftSchema,
  draftCountSchema,
  draftListSchema,
  savedDraftSchema,
} from "@/lib/product-messages/draft-contract";

const path = "/api/product-messages/drafts";

export function useDraftCount() {
  return useQuery({
    queryKey: queryKeys.productMessages.draftCount(),
    queryFn: async ({ signal }) => (await getJson(`${path}/count`, draftCountSchema, { signal })).count,
  });
}

/** Each with all that is in it, so it is asked for only where it is looked at, and then anew. */
export function useDrafts(isLookedAt: boolean) {
  return useQuery({
    enabled: isLookedAt,
    staleTime: 0,
    queryKey: queryKeys.productMessages.drafts(),
    queryFn: async ({ signal }) => (await getJson(path, draftListSchema, { signal })).drafts,
  });
}

export function fetchDraft(draftId: string) {
  return getJson(`${path}/${draftId}`, savedDraftSchema);
}

export function saveDraft(draftId: string, input: ChangeDraftInput) {
  return postJson(`${path}/${draftId}`, input, changedDraftSchema);
}

/** Discards a draft or takes that back. */
export function useDiscardDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isDiscarded }: { id: string; isDiscarded: boolean }) =>
      postJson(`${path}/${id}/state`, { isDiscarded }, z.object({})),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.productMessages.drafts() }),
  });
}
