"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  accountRegistrationSchema,
  type ChangeChannelInput,
  type ChangeCommerceInput,
  type ChannelDto,
  type ConnectChannelInput,
  changedChannelSchema,
  channelCheckSchema,
  channelListSchema,
  commerceChangeSchema,
  connectedChannelSchema,
  endedSecretSchema,
  secretRotationSchema,
  webhookAddressSchema,
  webhookProbeSchema,
  webhookRegistrationSchema,
} from "@/lib/channels/contract";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

export function useChannels() {
  return useQuery({
    queryKey: queryKeys.channels.list(),
    queryFn: async ({ signal }) => (await getJson("/api/channels", channelListSchema, { signal })).channels,
  });
}

export function useConnectChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ConnectChannelInput) => postJson("/api/channels", input, connectedChannelSchema),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.channels.all() }),
        client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
      ]),
  });
}

/** Asked anew each time it is shown, and forgotten afterwards: it holds a secret. */
export function useWebhookAddress(channelId: string) {
  return useQuery({
    queryKey: [...queryKeys.channels.all(), "webhook", channelId],
    queryFn: ({ signal }) => getJson(webhookPath(channelId), webhookAddressSchema, { signal }),
    gcTime: 0,
    staleTime: 0,
  });
}

export function useRegisterWebhook(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(webhookPath(channelId), {}, webhookRegistrationSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

export function useAccountWebhookAddress(channel: ChannelDto) {
  return useQuery({
    queryKey: [...queryKeys.channels.all(), "account-webhook", channel.id],
    queryFn: ({ signal }) => getJson(accountWebhookPath(channel.id), webhookAddressSchema, { signal }),
    enabled: channel.hosting === "cloud",
    gcTime: 0,
    staleTime: 0,
  });
}

export function useRegisterAccountWebhook(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(accountWebhookPath(channelId), {}, accountRegistrationSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

export function useRotateSecret(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/api/channels/${channelId}/secret`, {}, secretRotationSchema),
    // Whatever became of it, a new secret may stand there now.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.channels.all() }),
  });
}

/** That it was proven comes by a live event, when a worker has read the probe. */
export function useProbeWebhook(channelId: string) {
  return useMutation({
    mutationFn: () => postJson(`/api/channels/${channelId}/probe`, {}, webhookProbeSchema),
  });
}

export function useCheckChannel(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/api/channels/${channelId}/check`, {}, channelCheckSchema),
    // A failure is kept on the number too.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

export function useChangeChannel(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ChangeChannelInput) =>
      postJson(`/api/channels/${channelId}`, input, changedChannelSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.all() }),
  });
}

/** Pending until the list is new, so that a switch does not jump back in between. */
export function useChangeCommerce(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ChangeCommerceInput) =>
      postJson(`/api/channels/${channelId}/commerce`, input, commerceChangeSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

export function useChangeKey(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { apiKey: string }) =>
      postJson(`/api/channels/${channelId}/key`, input, z.object({})),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

export function useEndFormerSecret(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/api/channels/${channelId}/former-secret`, {}, endedSecretSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.channels.list() }),
  });
}

function webhookPath(channelId: string): string {
  return `/api/channels/${channelId}/webhook`;
}

function accountWebhookPath(channelId: string): string {
  return `/api/channels/${channelId}/account-webhook`;
}
