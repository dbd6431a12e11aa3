"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { catalogTokenStateSchema } from "@/lib/catalog/graph-contract";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { postJson } from "@/lib/client/api-client";
import { postFile } from "@/lib/client/post-file";
import { putIntoStore } from "@/lib/client/put-into-store";
import { queryKeys } from "@/lib/client/query-keys";
import { tokenPath } from "./catalog-token-queries";
import { compressedFile } from "./compressed-file";
import { importsPath } from "./import-queries";

/** `token`: a new one for the catalog at Meta, or null for the one that it has. */
export type FeedSource = { url: string } | { file: File } | { token: string | null };

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
  const [uploaded, setUploaded] = useState<number | null>(null);
  const reading = useMutation({
    mutationFn: async ({ importId, catalogId, source }: FeedReading) => {
      if ("url" in source)
        return postJson(importsPath, { importId, catalogId, url: source.url }, importRunSchema);
      upload.current = new AbortController();
      const { signal } = upload.current;
      if ("token" in source) {
        const { token } = source;
        if (token !== null) await postJson(tokenPath(catalogId), { token }, catalogTokenStateSchema);
        signal.throwIfAborted();
        return postJson(`/api/catalog/${catalogId}/graph-import`, { importId }, importRunSchema);
      }
      const run = { importId, catalogId, fileName: source.file.name.slice(0, 200) };
      const file = await compressedFile(source.file);
      const choices = { signal, onProgress: setUploaded, more: { catalogId } };
      const ticket = await putIntoStore(`${importsPath}/uploads`, file, choices);
      if (ticket !== null) return postJson(`${importsPath}/uploaded`, { ...run, ticket }, importRunSchema);
      return postFile(`${importsPath}?${new URLSearchParams(run)}`, file, importRunSchema, { signal });
    },
    onMutate: () => setUploaded(null),
    onSuccess: (run) => client.setQueryData(queryKeys.catalog.import(run.id), run),
    onSettled: (_run, _error, { source }) =>
      client.invalidateQueries({
        // A token may have been put in.
        queryKey: "token" in source ? queryKeys.catalog.all() : queryKeys.catalog.imports({}).slice(0, 2),
      }),
  });
  return { ...reading, uploaded, stop: () => upload.current?.abort() };
}
