"use client";

import { useRef } from "react";
import { namePlaceholder } from "@/lib/product-messages/placeholders";

type Field = HTMLInputElement | HTMLTextAreaElement;
export type TextKey = "header" | "body" | "footer";

/** Puts the placeholder where the cursor last was in one of the texts, and the cursor behind it. */
export function useInsertName(
  texts: Record<TextKey, string>,
  write: (changes: Partial<Record<TextKey, string>>) => void,
) {
  const last = useRef<{ key: TextKey; field: Field } | null>(null);

  function insert() {
    const key = last.current?.field.isConnected ? last.current.key : "body";
    const field = last.current?.field.isConnected ? last.current.field : null;
    const text = texts[key];
    const from = field?.selectionStart ?? text.length;
    const to = field?.selectionEnd ?? text.length;
    write({ [key]: text.slice(0, from) + namePlaceholder + text.slice(to) });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + namePlaceholder.length, from + namePlaceholder.length);
    });
  }

  const remember = (key: TextKey) => (event: { target: EventTarget & Element }) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      last.current = { key, field: target };
  };
  return { insert, remember };
}
