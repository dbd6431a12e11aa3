"use client";

import clsx from "clsx";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";

type SwitchProps = Omit<AriaSwitchProps, "children" | "className" | "style"> & {
  /** What it stands at, in words: the colour alone does not tell. */
  children: string;
  className?: string;
};

/** On or off, at once; give `aria-label` for what it switches. */
export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={clsx("group touch-target inline-flex cursor-pointer items-center gap-2.5", className)}
    >
      <span className="flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-surface px-0.5 transition-colors group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus">
        <span className="size-3.5 rounded-full bg-ink-soft group-data-selected:ms-auto group-data-selected:bg-accent-ink" />
      </span>
      {children}
    </AriaSwitch>
  );
}
