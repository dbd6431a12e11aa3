"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { problemOfFile, problemOfRefusal } from "./attach-problem";

/** Why a file cannot be sent, before it is tried and after it was refused. */
export function useAttachWords() {
  const t = useTranslations("conversations.attach.problem");
  const wordsOf = useProblemWords();
  return {
    wordsOfFile: (file: File, caption: string): string | null => {
      const problem = problemOfFile(file, caption);
      return problem && t(problem.kind, { max: problem.maxMegabytes });
    },
    wordsOfRefusal: (error: unknown): string => {
      const problem = problemOfRefusal(error);
      return problem ? t(problem.kind, { max: problem.maxMegabytes }) : wordsOf(error);
    },
  };
}
