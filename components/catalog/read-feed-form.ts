import { feedMaxBytes } from "@/lib/catalog/contract";
import { feedAddressSchema } from "@/lib/catalog/feed-address";
import { catalogTokenSchema } from "@/lib/catalog/graph-contract";
import type { FeedSource } from "./use-read-feed";

export interface FeedForm {
  catalogId: string;
  from: "address" | "file" | "graph";
  url: string;
  file: File | null;
  /** A new one; empty for the one that the catalog has. */
  token: string;
}

export type FeedFormProblem =
  | "addressMissing"
  | "addressWrong"
  | "fileMissing"
  | "fileTooLarge"
  | "tokenMissing"
  | "tokenWrong";

type ReadFeedForm = { source: FeedSource; problem: null } | { source: null; problem: FeedFormProblem };

/** `hasToken`: the catalog has one already. */
export function readFeedForm({ from, url, file, token }: FeedForm, hasToken = false): ReadFeedForm {
  if (from === "graph") return readToken(token.trim(), hasToken);
  if (from === "address") {
    if (url.trim() === "") return { source: null, problem: "addressMissing" };
    const parsed = feedAddressSchema.safeParse(url.trim());
    return parsed.success
      ? { source: { url: parsed.data }, problem: null }
      : { source: null, problem: "addressWrong" };
  }
  if (!file) return { source: null, problem: "fileMissing" };
  return file.size > feedMaxBytes
    ? { source: null, problem: "fileTooLarge" }
    : { source: { file }, problem: null };
}

function readToken(token: string, hasToken: boolean): ReadFeedForm {
  if (token === "")
    return hasToken ? { source: { token: null }, problem: null } : { source: null, problem: "tokenMissing" };
  return catalogTokenSchema.safeParse(token).success
    ? { source: { token }, problem: null }
    : { source: null, problem: "tokenWrong" };
}
