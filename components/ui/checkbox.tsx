"use client";

import clsx from "clsx";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";

export type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className" | "style"> & {
  /** Drawn beside the box; for a box alone give `aria-label` instead. */
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
};

export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={clsx(
        "group touch-target inline-flex cursor-pointer items-start gap-2.5 text-base data-disabled:cursor-not-allowed data-disabled:text-ink-soft",
        className,
      )}
    >
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="my-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-accent-ink transition-colors group-data-hovered:border-ink group-data-pressed:bg-wash-strong group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-disabled:border-dashed group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-invalid:border-bad">
            {isIndeterminate && <Minus aria-hidden="true" size={12} strokeWidth={3} />}
            {isSelected && !isIndeterminate && <Check aria-hidden="true" size={12} strokeWidth={3} />}
          </span>
          {children !== undefined && (
            <span>
              {children}
              {description !== undefined && (
                <span className="block text-sm text-ink-soft">{description}</span>
              )}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
