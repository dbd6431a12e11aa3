"use client";

import clsx from "clsx";
import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { FieldFrame, type FieldTexts } from "./field-frame";
import { Icon } from "./icon";

export type NumberFieldProps = Omit<AriaNumberFieldProps, "children" | "className" | "style" | "isInvalid"> &
  FieldTexts & { decreaseLabel: string; increaseLabel: string; className?: string };

const step =
  "flex h-full w-9 shrink-0 cursor-pointer items-center justify-center text-ink-soft hover:bg-wash-strong hover:text-ink data-pressed:bg-wash-strong data-disabled:cursor-not-allowed data-disabled:opacity-50 pointer-coarse:w-11";

/** Quantities: whole steps with a button at either end. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    isLabelHidden,
    labelNote,
    description,
    error,
    decreaseLabel,
    increaseLabel,
    className,
    ...rest
  } = props;
  const texts = { label, isLabelHidden, labelNote, description, error };
  return (
    <AriaNumberField
      {...rest}
      isInvalid={error !== undefined}
      decrementAriaLabel={decreaseLabel}
      incrementAriaLabel={increaseLabel}
      className={clsx("flex min-w-0 flex-col gap-1", className)}
    >
      <FieldFrame {...texts}>
        <Group className="flex h-control w-32 pointer-coarse:h-11.5 pointer-coarse:w-36 items-center overflow-hidden rounded-lg border border-line-strong bg-surface hover:border-ink-soft data-focus-within:border-focus data-focus-within:outline-2 data-focus-within:-outline-offset-1 data-focus-within:outline-focus data-invalid:border-bad data-disabled:border-dashed">
          <Button slot="decrement" className={step}>
            <Icon icon={Minus} />
          </Button>
          <Input className="h-full w-full min-w-0 bg-transparent text-center text-base font-medium outline-none" />
          <Button slot="increment" className={step}>
            <Icon icon={Plus} />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
