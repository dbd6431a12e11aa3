"use client";

import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import type { ChosenTemplate, ProductMessageKind } from "@/lib/product-messages/contract";
import type { TemplateToCheck } from "@/lib/product-messages/template-problems";
import { approvedStatus, type TemplateDto } from "@/lib/templates/contract";
import { useTemplates } from "./product-message-queries";

export interface TemplateChoice {
  closedCount: number;
  list: ReturnType<typeof useTemplates>;
  /** Those that show this kind of message, approved or not. */
  fitting: TemplateDto[];
  /** What is sent to closed windows: the only one that fits needs no choosing. */
  chosen: ChosenTemplate | null;
  current: TemplateDto | null;
  /** Null until one is chosen and the templates are known. */
  toCheck: TemplateToCheck | null;
}

/** What customers get whose window is closed. */
export function useChosenTemplate(
  channelId: string | null,
  draft: ComposerDraft,
  kind: ProductMessageKind,
  closedCount: number,
): TemplateChoice {
  const list = useTemplates(channelId, closedCount > 0);
  const items = list.data?.items ?? [];
  const fitting = items.filter((template) => template.kind === kind);
  const usable = fitting.filter(({ status }) => status === approvedStatus);
  const [only] = usable.length === 1 ? usable : [];
  const wanted = items.find(({ id }) => id === draft.template?.id);
  // Another kind of message has other templates.
  const isOutdated = draft.template === null || (wanted !== undefined && wanted.kind !== kind);
  const chosen = isOutdated && only ? { id: only.id, values: [] } : draft.template;
  const current = items.find(({ id }) => id === chosen?.id) ?? null;
  const toCheck = chosen && list.data ? { template: current, values: chosen.values } : null;
  return { closedCount, list, fitting, chosen, current, toCheck };
}
