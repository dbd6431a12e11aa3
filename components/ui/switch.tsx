"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";

export type SwitchProps = Omit<AriaSwitchProps, "children" | "className" | "style"> & {
  children: ReactNode;
  description?: ReactNode;
  className?: string;
};

export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={clsx(
        "group touch-target inline-flex cursor-pointer items-start gap-2.5 text-base data-disabled:cursor-not-allowed data-disabled:text-ink-soft",
        className,
      )}
    >
      <span className="flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-surface p-0.5 transition-colors group-data-hovered:border-ink group-data-selected:border-accent group-data-selected:bg-accent group-data-disabled:border-dashed group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus">
        <span className="size-3.5 rounded-full bg-line-strong transition-[margin] group-data-selected:ms-4 group-data-selected:bg-accent-ink" />
      </span>
      <span>
        {children}
        {description !== undefined && <span className="block text-sm text-ink-soft">{description}</span>}
      </span>
    </AriaSwitch>
  );
}
