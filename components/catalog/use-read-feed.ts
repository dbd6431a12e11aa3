"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { postJson } from "@/lib/client/api-client";
import { postFile } from "@/lib/client/post-file";
import { queryKeys } from "@/lib/client/query-keys";
import { compressedFile } from "./compressed-file";
import { importsPath } from "./import-queries";

export type FeedSource = { url: string } | { file: File };

interface FeedReading {
  /** Under this id it can be asked how far it is. */
  importId: string;
  catalogId: string;
  source: FeedSource;
}

/** Has a feed read, up to the preview. `stop` ends the upload; the server notices that it broke off. */
export function useReadFeed() {
  const client = useQueryClient();
  const upload = useRef<AbortController>(undefined);
  const reading = useMutation({
    mutationFn: async ({ importId, catalogId, source }: FeedReading) => {
      if ("url" in source)
        return postJson(importsPath, { importId, catalogId, url: source.url }, importRunSchema);
      upload.current = new AbortController();
      const { signal } = upload.current;
      const query = new URLSearchParams({ importId, catalogId, fileName: source.file.name.slice(0, 200) });
      return postFile(`${importsPath}?${query}`, await compressedFile(source.file), importRunSchema, {
        signal,
      });
    },
    onSuccess: (run) => client.setQueryData(queryKeys.catalog.import(run.id), run),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.imports({}).slice(0, 2) }),
  });
  return { ...reading, stop: () => upload.current?.abort() };
}
