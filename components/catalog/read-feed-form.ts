import { feedMaxBytes } from "@/lib/catalog/contract";
import { feedAddressSchema } from "@/lib/catalog/feed-address";
import type { FeedSource } from "./use-read-feed";

export interface FeedForm {
  catalogId: string;
  from: "address" | "file";
  url: string;
  file: File | null;
}

export type FeedFormProblem = "addressMissing" | "addressWrong" | "fileMissing" | "fileTooLarge";

type ReadFeedForm = { source: FeedSource; problem: null } | { source: null; problem: FeedFormProblem };

export function readFeedForm({ from, url, file }: FeedForm): ReadFeedForm {
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
