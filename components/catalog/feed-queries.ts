"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  catalogFeedListSchema,
  catalogFeedSchema,
  type FeedChange,
  type NewFeed,
} from "@/lib/catalog/feed-contract";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

const path = "/api/catalog/feeds";

export function useFeeds(isEnabled = true) {
  return useQuery({
    queryKey: queryKeys.catalog.feeds(),
    queryFn: async ({ signal }) => (await getJson(path, catalogFeedListSchema, { signal })).feeds,
    enabled: isEnabled,
  });
}

function useFeedMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}

export function useCreateFeed() {
  return useFeedMutation((feed: NewFeed) => postJson(path, feed, catalogFeedSchema));
}

export function useChangeFeed() {
  return useFeedMutation(({ id, ...change }: FeedChange & { id: string }) =>
    postJson(`${path}/${id}`, change, catalogFeedSchema),
  );
}

export function useCancelFeed() {
  return useFeedMutation((id: string) => postJson(`${path}/${id}/cancel`, {}, z.object({})));
}

export function useAskForFeed() {
  return useFeedMutation((id: string) => postJson(`${path}/${id}/run`, {}, catalogFeedSchema));
}
