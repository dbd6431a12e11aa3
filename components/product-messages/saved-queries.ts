"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type NewSavedMessage,
  type SavedChange,
  savedListSchema,
  savedMessageSchema,
  savedSummarySchema,
} from "@/lib/product-messages/saved-message-contract";

const path = "/api/product-messages/saved";

export function useSavedMessages(isEnabled: boolean) {
  return useQuery({
    queryKey: queryKeys.productMessages.saved(),
    queryFn: async ({ signal }) => (await getJson(path, savedListSchema, { signal })).saved,
    enabled: isEnabled,
  });
}

export function useSaveMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NewSavedMessage) => postJson(path, input, savedSummarySchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.productMessages.saved() }),
  });
}

export function useChangeSaved() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: SavedChange & { id: string }) =>
      postJson(`${path}/${id}`, change, z.object({})),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.productMessages.saved() }),
  });
}

export function useUseSaved() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => postJson(`${path}/${id}/use`, {}, savedMessageSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.productMessages.saved() }),
  });
}
