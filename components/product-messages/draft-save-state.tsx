"use client";

import clsx from "clsx";
import { Check, CloudOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SaveState } from "./draft-saver";

const looks = {
  saved: { icon: Check, ink: "text-ink-soft", word: "saved" },
  saving: { icon: null, ink: "text-ink-soft", word: "saving" },
  waiting: { icon: CloudOff, ink: "text-warn", word: "offline" },
  refused: { icon: TriangleAlert, ink: "text-bad", word: "refused" },
  conflict: { icon: TriangleAlert, ink: "text-warn", word: "conflict" },
} as const;

/** Whether what is typed is safe. Quiet while it is; always as high as one line. */
export function DraftSaveState({ state }: { state: SaveState }) {
  const t = useTranslations("productMessages.drafts.state");
  const { icon, ink, word } = looks[state.kind];
  const isNew = state.kind === "saved" && state.at === null;
  return (
    <span role="status" className={clsx("flex min-h-5 items-center gap-1.5", ink)}>
      {icon && !isNew && <Icon icon={icon} />}
      {t(isNew ? "new" : word)}
    </span>
  );
}
