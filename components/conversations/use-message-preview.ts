"use client";

import { useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";
import { previewWords } from "./preview-words";

/** One line that says what a message was. */
export function useMessagePreview(): (message: MessageDto) => string {
  const t = useTranslations("conversations");
  return (message) => previewWords(t, message);
}
