"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BadFeedLine } from "@/lib/catalog/contract";
import {
  appliedImportSchema,
  badLinePageSchema,
  type ImportEffect,
  type ImportListQuery,
  type ImportRunDto,
  importPageSchema,
  importProductPageSchema,
  importRunSchema,
} from "@/lib/catalog/import-contract";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

export const importsPath = "/api/catalog/imports";
const pollEveryMs = 700;
const badLinesAtOnce = 1000;

/** The history, or only what is under way or waits. Live events say when a run begins and ends. */
export function useImports(state: ImportListQuery["state"], isEnabled = true) {
  return useInfiniteQuery({
    queryKey: queryKeys.catalog.imports({ state }),
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ state, ...(pageParam !== null && { cursor: pageParam }) });
      return getJson(`${importsPath}?${search}`, importPageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isEnabled,
  });
}

/** A run, asked for again and again while it is read. `isBeginning`: its row may not be there yet, which is null. */
export function useImportRun(importId: string | null, isBeginning = false) {
  return useQuery({
    queryKey: queryKeys.catalog.import(importId ?? ""),
    queryFn: async ({ signal }): Promise<ImportRunDto | null> => {
      if (!isBeginning) return getJson(`${importsPath}/${importId}`, importRunSchema, { signal });
      const { items } = await getJson(`${importsPath}?state=open&limit=100`, importPageSchema, { signal });
      return items.find(({ id }) => id === importId) ?? null;
    },
    enabled: importId !== null,
    refetchInterval: ({ state: { data } }) =>
      data?.state === "staging" || (isBeginning && !data) ? pollEveryMs : false,
  });
}

export function useImportProducts(importId: string, effect: ImportEffect) {
  return useInfiniteQuery({
    queryKey: queryKeys.catalog.importProducts({ importId, effect }),
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ effect, ...(pageParam !== null && { cursor: pageParam }) });
      return getJson(`${importsPath}/${importId}/products?${search}`, importProductPageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useImportBadLines(importId: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.catalog.importBadLines(importId),
    queryFn: ({ pageParam, signal }) => badLinePage(importId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** All of them, for a file. */
export async function everyBadLine(importId: string): Promise<BadFeedLine[]> {
  const lines: BadFeedLine[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof badLinePage>> = await badLinePage(importId, cursor);
    lines.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}

function badLinePage(importId: string, cursor: string | null, signal?: AbortSignal) {
  const search = new URLSearchParams({
    limit: String(badLinesAtOnce),
    ...(cursor !== null && { cursor }),
  });
  return getJson(`${importsPath}/${importId}/bad-lines?${search}`, badLinePageSchema, signal && { signal });
}

export function useApplyImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ importId, mayRemoveMany }: { importId: string; mayRemoveMany: boolean }) =>
      postJson(`${importsPath}/${importId}/apply`, { mayRemoveMany }, appliedImportSchema),
    onSuccess: ({ run }) => client.setQueryData<ImportRunDto>(queryKeys.catalog.import(run.id), run),
    // Whatever it was, the numbers or the run have changed.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}

export function useDiscardImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) => postJson(`${importsPath}/${importId}/discard`, {}, importRunSchema),
    onSuccess: (run) => client.setQueryData<ImportRunDto>(queryKeys.catalog.import(run.id), run),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
