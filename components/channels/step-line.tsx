"use client";

import clsx from "clsx";
import { Circle, CircleAlert, CircleCheck, CircleDashed, CircleMinus, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { announce } from "@/components/ui/live-announcer";
import type { ConnectionStepName, ConnectionStepState } from "@/lib/channels/connection-steps";

const looks = {
  waiting: { icon: Circle, tone: "text-ink-soft" },
  running: { icon: CircleDashed, tone: "text-ink-soft" },
  done: { icon: CircleCheck, tone: "text-good" },
  needs_you: { icon: CircleAlert, tone: "text-warn" },
  failed: { icon: CircleX, tone: "text-bad" },
  not_offered: { icon: CircleMinus, tone: "text-ink-soft" },
} as const;

type StepLineProps = { name: ConnectionStepName; state: ConnectionStepState; children?: ReactNode };

/** One step: its mark, its name, its state in words, and what there is to do about it. */
export function StepLine({ name, state, children }: StepLineProps) {
  const t = useTranslations("channels.steps");
  const before = useRef(state);
  const words = `${t(`name.${name}`)}: ${t(`state.${state}`)}`;
  useEffect(() => {
    if (before.current !== state) announce(words);
    before.current = state;
  }, [state, words]);
  const { icon, tone } = looks[state];

  return (
    <li aria-label={t(`name.${name}`)} className="flex gap-3">
      <Icon icon={icon} size={20} className={clsx("mt-0.5 shrink-0", tone)} />
      <div className="grid min-w-0 flex-1 gap-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{t(`name.${name}`)}</span>
          <span className={clsx("text-sm", tone)}>{t(`state.${state}`)}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
