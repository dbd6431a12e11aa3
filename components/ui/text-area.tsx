"use client";

import clsx from "clsx";
import type { Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldFrame, type FieldTexts, inputLook } from "./field-frame";

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  "children" | "className" | "style" | "isInvalid" | "type"
> &
  FieldTexts & {
    max?: number;
    /** What is counted, where that is not the value's own length. */
    countAs?: number;
    placeholder?: string;
    rows?: number;
    /** Grows with its text up to this many lines. */
    maxRows?: number;
    className?: string;
    inputRef?: Ref<HTMLTextAreaElement>;
  };

export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    labelNote,
    description,
    error,
    max,
    countAs,
    placeholder,
    rows = 3,
    maxRows = 10,
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
        <AriaTextArea
          ref={inputRef}
          rows={rows}
          placeholder={placeholder}
          style={{ maxBlockSize: `${maxRows * 20 + 18}px` }}
          className={clsx(inputLook, "field-sizing-content resize-y py-2")}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
