"use client";

import clsx from "clsx";
import type { ReactNode, Ref } from "react";
import { Input } from "react-aria-components/Input";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldFrame, type FieldTexts, inputLook } from "./field-frame";

export type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid"> &
  FieldTexts & {
    /** Draws `count/max`; more may be typed, the caller decides what that means. Needs `value`. */
    max?: number;
    /** What is counted, where that is not the value's own length. */
    countAs?: number;
    placeholder?: string;
    start?: ReactNode;
    end?: ReactNode;
    isMono?: boolean;
    className?: string;
    inputRef?: Ref<HTMLInputElement>;
  };

export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden,
    labelNote,
    description,
    error,
    max,
    countAs,
    placeholder,
    start,
    end,
    isMono,
    className,
    inputRef,
    ...rest
  } = props;
  const count = max === undefined ? undefined : { value: countAs ?? rest.value?.length ?? 0, max };
  const isOver = count !== undefined && count.value > count.max;
  const texts = { label, isLabelHidden, labelNote, description, error };
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined || isOver}
      className={clsx("flex min-w-0 flex-col gap-1", className)}
    >
      <FieldFrame {...texts} count={count}>
        <div className="relative flex items-center">
          {start !== undefined && <span className="absolute inset-s-3 text-ink-soft">{start}</span>}
          <Input
            ref={inputRef}
            placeholder={placeholder}
            className={clsx(
              inputLook,
              "h-control",
              isMono && "font-mono",
              start !== undefined && "ps-9",
              end !== undefined && "pe-10",
            )}
          />
          {end !== undefined && <span className="absolute inset-e-1">{end}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
