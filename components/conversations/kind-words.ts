import type { useTranslations } from "next-intl";

export type Words = ReturnType<typeof useTranslations<"conversations">>;

const systemEvents = ["user_changed_number", "user_changed_user_id", "customer_identity_changed"] as const;
/** The sub-types that are documented (360dialog.md §2.4, read 2026-11-22). */
export const unsupportedTypes = ["interactive", "poll", "edit", "button"] as const;
const forms = ["address_message", "flow"] as const;

/** What WhatsApp itself wrote into the chat, in the reader's language; its own words for what is new to us. */
export function systemWords(t: Words, { event, text }: { event: string; text: string | null }): string {
  const known = systemEvents.find((name) => name === event);
  return known ? t(`system.${known}`) : text || t("system.other", { event });
}

export function formWords(t: Words, form: string): string {
  const known = forms.find((name) => name === form);
  return known ? t(`form.${known}`) : t("form.other", { form });
}

/** The vendor's own word stands under Details; an `interactive` one was an answer to something we had offered. */
export function unsupportedWords(t: Words, type: string | null): string {
  const known = unsupportedTypes.find((name) => name === type);
  return t(`unsupported.${known ?? "plain"}`);
}
