"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import {
  type ChangeForwardInput,
  changedForwardSchema,
  forwardSecretSchema,
  forwardStateSchema,
  forwardTestSchema,
  type RetentionDto,
  retentionSchema,
} from "@/lib/inbound/contract";

const forwardPath = "/api/deliveries/forward";
const retentionPath = "/api/deliveries/retention";

export function useForward() {
  return useQuery({
    queryKey: queryKeys.deliveries.forward(),
    queryFn: async ({ signal }) => (await getJson(forwardPath, forwardStateSchema, { signal })).forward,
  });
}

export function useChangeForward() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ChangeForwardInput) => postJson(forwardPath, input, changedForwardSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.deliveries.forward() }),
  });
}

export function useChangeForwardSecret() {
  return useMutation({ mutationFn: () => postJson(`${forwardPath}/secret`, {}, forwardSecretSchema) });
}

export function useForwardTest() {
  return useMutation({ mutationFn: () => postJson(`${forwardPath}/test`, {}, forwardTestSchema) });
}

export function useRetention() {
  return useQuery({
    queryKey: queryKeys.deliveries.retention(),
    queryFn: ({ signal }) => getJson(retentionPath, retentionSchema, { signal }),
  });
}

export function useChangeRetention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RetentionDto) => postJson(retentionPath, input, retentionSchema),
    onSuccess: (saved) => client.setQueryData(queryKeys.deliveries.retention(), saved),
  });
}
