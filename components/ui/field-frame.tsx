"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { FieldCount } from "./field-count";

export type FieldTexts = {
  label: string;
  /** The label is read out but not drawn. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  /** Words beside the label, as in "optional". */
  labelNote?: string;
};

export const inputLook = clsx(
  "w-full min-w-0 [unicode-bidi:plaintext] rounded-lg border border-line-strong bg-surface px-3 text-base text-ink transition-colors",
  "hover:border-ink-soft focus:border-focus data-focused:border-focus focus:outline-2 focus:outline-focus focus:-outline-offset-1",
  "data-invalid:border-bad data-disabled:bg-wash data-disabled:text-ink-soft data-disabled:border-dashed",
);

type FieldFrameProps = FieldTexts & {
  count?: { value: number; max: number } | undefined;
  children: ReactNode;
};

export function FieldFrame(props: FieldFrameProps) {
  const { label, isLabelHidden = false, labelNote, description, error, count, children } = props;
  return (
    <>
      <span className={clsx("flex items-baseline gap-2", isLabelHidden && !count && "sr-only")}>
        <Label className={clsx("text-sm font-medium text-ink", isLabelHidden && "sr-only")}>{label}</Label>
        {labelNote !== undefined && <span className="text-xs text-ink-soft">{labelNote}</span>}
        {count && <FieldCount {...count} />}
      </span>
      {children}
      {description !== undefined && (
        <Text slot="description" className="text-sm text-ink-soft">
          {description}
        </Text>
      )}
      <FieldError className="flex gap-1.5 text-sm text-bad">{error}</FieldError>
    </>
  );
}
